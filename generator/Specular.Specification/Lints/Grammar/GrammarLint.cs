using Specular.Specification.Nodes;
using Specular.Specification.Reading;
using Specular.Specification.Values;

namespace Specular.Specification.Lints.Grammar;

/// <summary>
/// A document against OpenAPI's own grammar, whether or not anything refers to a part: members that are missing, that OpenAPI does not have, or that are of another kind.
/// A fault that an exporter repeats is reported where it first stands.
/// </summary>
internal sealed class GrammarLint
{
    private readonly IReadOnlyDictionary<string, ObjectShape> _shapes;
    private readonly GrammarRules _rules;
    private readonly GrammarReport _report;
    private readonly PointerPath _path;

    // Aliases share nodes; one look at each is enough.
    private readonly HashSet<(Node Node, string Shape)> _seen = [];

    private GrammarLint(ObjectNode root, string version, GrammarReport report, PointerPath path)
    {
        _shapes = OpenApiGrammar.OfVersion(version);
        _report = report;
        _path = path;
        _rules = new(root, version, report, path);
    }

    /// <summary>What is wrong with a document of OpenAPI 2.0 or 3, as it was published; pointers lead into it.</summary>
    public static IReadOnlyList<TextFinding> Find(ObjectNode root)
    {
        var version = (root.Find("openapi") ?? root.Find("swagger")) is ScalarNode { Raw.Length: >= 3 } text ? text.Raw.Substring(0, 3) : "";
        var path = new PointerPath();
        var report = new GrammarReport(version, path);
        new GrammarLint(root, version, report, path).Check(root, new ValueShape(ValueKind.Object, "Document"), "");
        return report.Findings;
    }

    private void Check(Node node, ValueShape shape, string member)
    {
        switch (shape.Kind, node)
        {
            case (ValueKind.Any, _):
            case (ValueKind.Text, ScalarNode { Kind: JsonKind.String }):
            case (ValueKind.Number, ScalarNode { Kind: JsonKind.Number }):
            case (ValueKind.Flag, ScalarNode { Kind: JsonKind.Boolean }):
                break;
            case (ValueKind.Object, ObjectNode o):
                CheckObject(o, _shapes[shape.Object]);
                break;
            case (ValueKind.Object, ScalarNode { Kind: JsonKind.Boolean }) when shape.Object is "Schema":
                break;
            case (ValueKind.List, ArrayNode a):
                CheckItems(a, shape.Element!, member);
                break;
            case (ValueKind.Map, ObjectNode o):
                CheckValues(o, shape.Element!, member);
                break;
            default:
                _report.OtherKind(shape.Wanted, node, member);
                break;
        }
    }

    private void CheckItems(ArrayNode array, ValueShape element, string member)
    {
        for (var i = 0; i < array.Items.Count; i++)
        {
            _path.Push(i);
            Check(array.Items[i], element, member);
            _path.Pop();
        }
    }

    private void CheckValues(ObjectNode map, ValueShape element, string member)
    {
        // A map of maps may be referred to as well (callbacks).
        foreach (var entry in map.Members.Where(m => !IsExtension(m.Name) && m.Name is not "$ref"))
        {
            _path.Push(entry.Name);
            Check(entry.Value, element, member);
            _path.Pop();
        }
    }

    private void CheckObject(ObjectNode node, ObjectShape shape)
    {
        if (!_seen.Add((node, shape.Name)))
        {
            return;
        }

        if (node.Find("$ref") is ScalarNode { Kind: JsonKind.String } reference)
        {
            _rules.CheckReference(reference);
            if (!shape.Members.ContainsKey("$ref"))
            {
                return;
            }
        }

        foreach (var member in node.Members.Where(m => !IsExtension(m.Name)))
        {
            _path.Push(member.Name);
            if (shape.Members.TryGetValue(member.Name, out var value))
            {
                Check(member.Value, value, member.Name);
            }
            else if (!shape.IsOpen)
            {
                _report.Unknown(member.Name, shape);
            }

            _path.Pop();
        }

        foreach (var name in shape.Required.Where(name => node.Find(name) is null))
        {
            _report.Missing(name, shape);
        }

        _rules.Check(node, shape);
    }

    private static bool IsExtension(string name) => name.StartsWith("x-", StringComparison.Ordinal);
}
