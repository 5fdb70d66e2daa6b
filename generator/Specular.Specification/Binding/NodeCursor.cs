using Specular.Specification.Contract;
using Specular.Specification.Nodes;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Binding;

/// <summary>
/// A node and its pointer, with lenient access: what has the wrong type is reported and taken as absent. Pointers are written only when asked for.
/// </summary>
internal sealed class NodeCursor
{
    private readonly NodeCursor? _parent;
    private readonly string _segment;
    private readonly ProblemCollector _problems;
    private readonly ReferenceScope _scope;
    private string? _pointer;

    public NodeCursor(Node node, string document, string pointer, ProblemCollector problems)
        : this(new(document, node, pointer), problems)
    {
    }

    /// <summary>The root of a scope.</summary>
    public NodeCursor(ReferenceScope scope, ProblemCollector problems)
        : this(scope.Root, scope, scope.Pointer, problems)
    {
    }

    private NodeCursor(Node node, ReferenceScope scope, string pointer, ProblemCollector problems)
        : this(node, scope, null, "", problems) => _pointer = pointer;

    private NodeCursor(Node node, ReferenceScope scope, NodeCursor? parent, string segment, ProblemCollector problems)
    {
        Node = node;
        _scope = scope;
        _parent = parent;
        _segment = segment;
        _problems = problems;
    }

    public Node Node { get; }

    public string Pointer => _pointer ??= JsonPointer.Append(_parent!.Pointer, _segment);

    public SourceReference Source => new(_scope.Document, Pointer);

    /// <summary>What references here are relative to.</summary>
    public ReferenceScope Scope => _scope;

    public bool IsObject => Node is ObjectNode;

    public bool IsArray => Node is ArrayNode;

    public bool IsNull => Node is ScalarNode { Kind: JsonKind.Null };

    /// <summary>The node as a string, whatever scalar it is; null for objects, arrays and null.</summary>
    public string? Scalar => Node is ScalarNode { Kind: not JsonKind.Null } s ? (s.Kind == JsonKind.String ? s.Value : s.Raw) : null;

    public bool? AsBoolean => Node is ScalarNode { Kind: JsonKind.Boolean } s ? s.Value.Length == 4 : null;

    public JsonValue Value => Node.ToJsonValue();

    /// <summary>The same document, at another place.</summary>
    public NodeCursor MoveTo(Node node, string pointer) => new(node, _scope, pointer, _problems);

    /// <summary>A place in the same document or another; problems there are collected with those here.</summary>
    public NodeCursor MoveTo(ReferenceScope scope, Node node, string pointer) => new(node, scope, pointer, _problems);

    public bool Has(string name) => Node is ObjectNode o && o.FindMember(name) is not null;

    /// <summary>The member of that name, null values too; null when it is absent.</summary>
    public NodeCursor? Find(string name) => Node is ObjectNode o && o.Find(name) is { } value ? Below(value, name) : null;

    /// <summary>The member of that name; a null value counts as absent.</summary>
    public NodeCursor? Member(string name) => Find(name) is { IsNull: false } member ? member : null;

    /// <summary>All members in their order; what is no object has none and is reported.</summary>
    public IEnumerable<(string Name, NodeCursor Value)> Members()
    {
        if (Node is ObjectNode o)
        {
            return o.Members.Select(m => (m.Name, Below(m.Value, m.Name)));
        }

        // "examples: []" is what some exporters write for no members.
        if (!IsNull && Node is not ArrayNode { Items.Count: 0 })
        {
            ReportType("an object");
        }

        return [];
    }

    /// <summary>The same, and nothing is reported of what is no object.</summary>
    public IEnumerable<(string Name, NodeCursor Value)> MembersIfAny() => IsObject ? Members() : [];

    /// <summary>The members of the member of that name.</summary>
    public IEnumerable<(string Name, NodeCursor Value)> MembersOf(string name) => Member(name)?.Members() ?? [];

    /// <summary>All items in their order; what is no array has none and is reported.</summary>
    public IEnumerable<NodeCursor> Items()
    {
        if (Node is ArrayNode a)
        {
            return a.Items.Select((item, index) => Below(item, index.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        if (!IsNull && Node is not ObjectNode { Members.Count: 0 })
        {
            ReportType("an array");
        }

        return [];
    }

    /// <summary>The items of the member of that name.</summary>
    public IEnumerable<NodeCursor> ItemsOf(string name) => Member(name)?.Items() ?? [];

    /// <summary>The object of that name; anything else is reported and absent.</summary>
    public NodeCursor? ObjectOf(string name)
    {
        if (Member(name) is not { } member)
        {
            return null;
        }

        if (!member.IsObject)
        {
            member.ReportType("an object");
            return null;
        }

        return member;
    }

    /// <summary>The text of that name. Numbers and booleans count as written: <c>version: 1.0</c>.</summary>
    public string? TextOf(string name)
    {
        if (Member(name) is not { } member || member.Scalar is not null)
        {
            return Member(name)?.Scalar;
        }

        member.ReportType("a string");
        return null;
    }

    /// <summary>The boolean of that name. 'true' in quotes counts, and is reported.</summary>
    public bool? BooleanOf(string name)
    {
        if (Member(name) is not { } member || member.AsBoolean is not null)
        {
            return Member(name)?.AsBoolean;
        }

        if (member.Scalar is "true" or "false")
        {
            Report(ProblemCatalog.UnknownValue, member, $"\"{member.Scalar}\"", "boolean", "remove the quotes");
            return member.Scalar.Length == 4;
        }

        member.ReportType("a boolean");
        return null;
    }

    /// <summary>The number of that name. A number in quotes counts, and is reported.</summary>
    public JsonNumber? NumberOf(string name)
    {
        if (Member(name) is not { } member || member.Node is ScalarNode { Kind: JsonKind.Number })
        {
            return Member(name)?.Value as JsonNumber;
        }

        if (member.Scalar is { Length: > 0 } text && Reading.CoreScalars.Number(text) is { } number)
        {
            Report(ProblemCatalog.UnknownValue, member, $"\"{text}\"", "number", "remove the quotes");
            return new(number);
        }

        member.ReportType("a number");
        return null;
    }

    /// <summary>The count of that name: an integer from 0 on.</summary>
    public long? CountOf(string name)
    {
        if (NumberOf(name) is not { } number || number.ToInt64() is >= 0)
        {
            return NumberOf(name)?.ToInt64();
        }

        Find(name)!.ReportType("a whole number from 0 on");
        return null;
    }

    public void ReportType(string expected) => Report(ProblemCatalog.WrongType, this, expected, Node.Description);

    public void Report(ProblemDescriptor descriptor, params string[] arguments) => Report(descriptor, this, arguments);

    private void Report(ProblemDescriptor descriptor, NodeCursor place, params string[] arguments) =>
        _problems.Add(new Problem(descriptor, place.Source, arguments.ToValueList()));

    private NodeCursor Below(Node node, string segment) => new(node, _scope, this, segment, _problems);
}
