namespace Specular.CodeGeneration.Client;

/// <summary>MediaSource: a string that carries media, as the profile says.</summary>
/// <param name="MaxBytes">The most bytes before base64; null when nothing says.</param>
/// <param name="AllowsInline">Whether bytes may be sent, or only an address.</param>
public sealed record MediaType(long? MaxBytes, bool AllowsInline) : TypeReference
{
    /// <inheritdoc />
    public override bool IsValueType => false;
}
