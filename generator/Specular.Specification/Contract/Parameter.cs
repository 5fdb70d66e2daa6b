using Specular.Specification.Values;

namespace Specular.Specification.Contract;

/// <summary>A parameter outside the body.</summary>
public sealed record Parameter
{
    /// <summary>Where it stands.</summary>
    public required SourceReference Source { get; init; }

    /// <summary>The name on the wire.</summary>
    public required string Name { get; init; }

    /// <summary>The name in code that the document asks for (x-specular-name); null when it does not.</summary>
    public string? NameOverride { get; init; }

    /// <summary>Where it travels.</summary>
    public required ParameterLocation Location { get; init; }

    /// <summary>What it really is.</summary>
    public ParameterRole Role { get; init; }

    /// <summary>Whether it must be there. Path parameters always must.</summary>
    public bool IsRequired { get; init; }

    /// <summary>True when the document says deprecated.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>The description, as written.</summary>
    public string Description { get; init; } = "";

    /// <summary>Its schema; <see cref="Schema.Any"/> when the document has none.</summary>
    public required Schema Schema { get; init; }

    /// <summary>The style as OpenAPI names it (simple, form, deepObject ...), the location's default filled in.</summary>
    public required string Style { get; init; }

    /// <summary>Whether arrays and objects are spread out, the style's default filled in.</summary>
    public bool Explode { get; init; }

    /// <summary>Whether reserved characters travel as they are.</summary>
    public bool AllowReserved { get; init; }

    /// <summary>When the value is serialized as a media type (parameter.content), that type; else null.</summary>
    public string? ContentType { get; init; }

    /// <summary>Examples, in the document's order.</summary>
    public ValueList<Example> Examples { get; init; } = [];
}
