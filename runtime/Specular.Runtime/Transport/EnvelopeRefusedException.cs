namespace Specular;

/// <summary>An envelope says the call did not go well; told to the caller as <see cref="ApiException"/>.</summary>
internal sealed class EnvelopeRefusedException : Exception;
