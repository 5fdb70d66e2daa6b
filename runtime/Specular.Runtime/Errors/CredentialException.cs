namespace Specular;

/// <summary>The key is missing or is still a placeholder; nothing was sent.</summary>
public sealed class CredentialException(string message) : ApiException(message);
