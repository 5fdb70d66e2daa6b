using Specular.Specification.Values;

namespace Specular.Specification.Contract;

/// <summary>How one property of a form or multipart body is encoded.</summary>
public sealed record PartEncoding(string Property, string? ContentType, string? Style, bool? Explode, bool AllowReserved)
{
    /// <summary>Headers of the part, of a multipart body only.</summary>
    public ValueList<PartHeader> Headers { get; init; } = [];
}
