using Specular.Specification.Contract;
using Specular.Specification.Lints.Prose;

namespace Specular.Specification.Lints;

/// <summary>A schema where it stands in a document.</summary>
/// <param name="Schema">The schema as written; a reference is not followed.</param>
/// <param name="Name">The name of the member or parameter it describes; "" for a body, an item or a part of another schema.</param>
/// <param name="Owner">The object schema that has it as a member; null when it is none.</param>
/// <param name="IsRequest">Whether requests reach it.</param>
internal sealed record SchemaPlace(Schema Schema, string Name, Schema? Owner, bool IsRequest)
{
    /// <summary>What is said of it: a parameter's prose stands beside its schema.</summary>
    public string Prose { get; init; } = ProseText.Of(Schema.Description);

    /// <summary>Where a finding about it is reported.</summary>
    public SourceReference Source { get; init; } = Schema.Source;

    /// <summary>What to call it in a message.</summary>
    public string Label => Name.Length > 0 ? Name : Schema.Title.Length > 0 ? Schema.Title : "this schema";
}
