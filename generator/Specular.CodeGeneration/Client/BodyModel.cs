using Specular.Specification.Values;

namespace Specular.CodeGeneration.Client;

/// <summary>The body of a request.</summary>
public sealed record BodyModel
{
    /// <summary>How it is written.</summary>
    public required BodyKind Kind { get; init; }

    /// <summary>Its type.</summary>
    public required TypeReference Type { get; init; }

    /// <summary>Its media type; for bytes also a range ("image/*") or several, of which the file's own is sent.</summary>
    public required string MediaType { get; init; }

    /// <summary>Whether it must be given.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>The members of a form that are not written as by default.</summary>
    public ValueList<FieldModel> Fields { get; init; } = [];

    /// <summary>What the documents say of it; "" when they say nothing.</summary>
    public string Text { get; init; } = "";
}
