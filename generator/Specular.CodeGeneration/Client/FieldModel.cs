using Specular.Specification.Values;

namespace Specular.CodeGeneration.Client;

/// <summary>How one member of a form or multipart body is written.</summary>
/// <param name="Name">The member's name on the wire.</param>
/// <param name="ContentType">The media type of each of its values; null where it follows from the value.</param>
/// <param name="Style">How its lists and objects are written; null for the default.</param>
/// <param name="Explode">Whether each item or member stands by itself.</param>
/// <param name="AllowReserved">Whether reserved characters stay as they are.</param>
public sealed record FieldModel(string Name, string? ContentType, ValueStyle? Style, bool Explode, bool AllowReserved)
{
    /// <summary>Headers that each of its parts has.</summary>
    public ValueList<FixedHeader> Headers { get; init; } = [];
}
