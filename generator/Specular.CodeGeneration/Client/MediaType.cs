namespace Specular.CodeGeneration.Client;

/// <summary>MediaSource: a string that carries media, as an address or as bytes, as the profile says. What takes an address only stays a string.</summary>
/// <param name="MaxBytes">The most bytes before base64; null when nothing says.</param>
public sealed record MediaType(long? MaxBytes) : TypeReference
{
    /// <inheritdoc />
    public override bool IsValueType => false;
}
