namespace Specular;

/// <summary>A credential cannot say what is to be sent; the call that asked tells it as a <see cref="CredentialException"/>.</summary>
internal sealed class CredentialFaultException(string fault, string remedy, Exception? innerException = null) : Exception(fault, innerException)
{
    public string Remedy { get; } = remedy;

    public int? StatusCode { get; init; }

    public string? Code { get; init; }

    /// <summary>Whether asking again may well succeed.</summary>
    public bool IsTransient { get; init; }
}
