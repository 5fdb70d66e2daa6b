using Specular.Specification.Nodes;
using Specular.Specification.Reading;

namespace Specular.Specification.Dialects.Apifox;

/// <summary>A project exported from Apifox in Apifox's own format.</summary>
internal sealed class ApifoxProjectDialect : Dialect
{
    public override DocumentTree? Read(DocumentContent content)
    {
        if (content.Root is not { } project || !IsProject(project))
        {
            return null;
        }

        var name = project.Word("apifoxProject") is { } version ? $"Apifox project {version.Raw.Trim()}" : "Apifox project";
        return ApifoxTree.Read(content.Text, name, conversion => new ProjectConverter(project, conversion).Convert(), OfReading(content.Reading, project));
    }

    // Exporters that write the format without its mark leave at least the tree of operations.
    private static bool IsProject(ObjectNode root) => root.Find("apifoxProject") is ScalarNode
        || (root.Find("openapi") is null && root.Find("apiCollection") is ArrayNode { Items.Count: > 0 } roots && roots.Items.All(r => r is ObjectNode folder && folder.Find("items") is ArrayNode));

    // What was read over points into the export's own tree, which is not the finished one.
    private static IEnumerable<TextFinding> OfReading(TextReading reading, ObjectNode project) =>
        reading.Findings.Select(f => f.Offset is null ? new TextFinding(f.Descriptor, "", f.Arguments, NodeSpan.Find(project, f.Pointer).Offset) : f);
}
