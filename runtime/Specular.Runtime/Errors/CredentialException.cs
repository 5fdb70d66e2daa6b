namespace Specular;

/// <summary>A key is missing or is still a placeholder, or a token could not be had; the call was not sent.</summary>
public sealed class CredentialException(string message, Exception? innerException = null) : ApiException(message, innerException);
