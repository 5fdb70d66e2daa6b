namespace Specular.CodeGeneration.Client;

/// <summary>MediaSource: a string that carries media, as an address or as bytes, as the profile says; or a file. What takes an address only stays a string.</summary>
/// <param name="MaxBytes">The most bytes before base64; null when nothing says.</param>
/// <param name="IsFile">Whether it is a file of a multipart or binary body, of which an address is not taken.</param>
public sealed record MediaType(long? MaxBytes, bool IsFile = false) : TypeReference
{
    /// <inheritdoc />
    public override bool IsValueType => false;
}
