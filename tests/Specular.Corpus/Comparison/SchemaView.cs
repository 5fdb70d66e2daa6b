using Specular.Specification.Contract;

namespace Specular.Corpus.Comparison;

/// <summary>What both readers can say of a schema.</summary>
internal abstract class SchemaView
{
    /// <summary>The pointer of the component it refers to: "/components/schemas/Task"; null when it is no reference.</summary>
    public abstract string? Reference { get; }

    /// <summary>What it refers to, over any number of references; itself when it is no reference.</summary>
    public abstract SchemaView? Target { get; }

    /// <summary>Where it stands; "" where a reader does not know.</summary>
    public virtual string Pointer => "";

    public abstract SchemaTypes Types { get; }

    public abstract string Format { get; }

    /// <summary>The values allowed, as JSON; null when it does not say.</summary>
    public abstract IReadOnlyList<string>? Enum { get; }

    public abstract IReadOnlyList<string> Required { get; }

    public abstract IReadOnlyList<(string Name, SchemaView Schema)> Properties { get; }

    public abstract SchemaView? Items { get; }

    public abstract SchemaView? AdditionalProperties { get; }

    public abstract IReadOnlyList<SchemaView> AllOf { get; }

    public abstract IReadOnlyList<SchemaView> AnyOf { get; }

    public abstract IReadOnlyList<SchemaView> OneOf { get; }
}
