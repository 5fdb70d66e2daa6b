using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Inference;

/// <summary>
/// The members of a JSON body, outermost first, as its schema and its examples show them. Arrays are not entered: what stands in one is not the
/// body's own id or status. Many published schemas are empty, so an example counts as much as a schema.
/// </summary>
internal sealed class BodyMembers
{
    // Deeper than /output/task/info/id no id or status was met in the corpus; the bound also ends recursive schemas.
    private const int DeepestLevel = 4;

    // A body with more members than that is a model of something else; looking at all of them only costs time.
    private const int MostMembers = 2000;

    // Compositions that refer to each other many times over would otherwise be walked without end.
    private int _partsLeft = 20_000;

    private readonly SchemaGraph _graph;
    private readonly List<BodyMember> _members = [];
    private readonly Dictionary<string, BodyMember> _byPointer = new(StringComparer.Ordinal);

    private BodyMembers(SchemaGraph graph) => _graph = graph;

    /// <summary>The body that nothing is known of.</summary>
    public static BodyMembers None { get; } = new(new SchemaGraph(new ApiContract { Name = "" }));

    /// <summary>All members, outermost first, in the document's order.</summary>
    public IReadOnlyList<BodyMember> All => _members;

    /// <summary>Whether the document says nothing of the body.</summary>
    public bool IsEmpty => _members.Count == 0;

    /// <summary>The members of a body.</summary>
    public static BodyMembers Of(MediaContent? content, SchemaGraph graph)
    {
        if (content is null)
        {
            return None;
        }

        var members = new BodyMembers(graph);
        if (content.Schema is { } schema)
        {
            members.AddSchema(schema);
        }

        foreach (var example in content.Examples)
        {
            members.AddExample(example.Value, "", 1, example.Source);
        }

        members._members.Sort(static (a, b) => a.Depth.CompareTo(b.Depth) is var byDepth && byDepth != 0 ? byDepth : a.Index.CompareTo(b.Index));
        return members;
    }

    /// <summary>The members of an operation's success answer: of the first success status that says anything.</summary>
    public static BodyMembers OfSuccess(Operation operation, SchemaGraph graph)
    {
        foreach (var response in operation.Responses)
        {
            if (response.IsSuccess && Of(response.Json, graph) is { IsEmpty: false } members)
            {
                return members;
            }
        }

        return None;
    }

    /// <summary>The member at that pointer, or null.</summary>
    public BodyMember? At(string pointer) => _byPointer.TryGetValue(pointer, out var member) ? member : null;

    private void AddSchema(Schema root)
    {
        var queue = new Queue<(Schema Schema, string Pointer, int Depth)>();
        queue.Enqueue((root, "", 1));
        while (queue.Count > 0 && _members.Count < MostMembers)
        {
            var (schema, pointer, depth) = queue.Dequeue();
            foreach (var property in Properties(schema, 0))
            {
                var member = Add(pointer, property.Name, depth, _graph.Resolve(property.Schema), property.Schema.Source);
                if (member is null)
                {
                    continue;
                }

                member.Examples.AddRange(member.Schema!.Examples);
                if (depth < DeepestLevel)
                {
                    queue.Enqueue((property.Schema, member.Pointer, depth + 1));
                }
            }
        }

        foreach (var example in _graph.Resolve(root).Examples)
        {
            AddExample(example, "", 1, root.Source);
        }
    }

    private IEnumerable<SchemaProperty> Properties(Schema schema, int nesting)
    {
        schema = _graph.Resolve(schema);
        foreach (var property in schema.Properties)
        {
            yield return property;
        }

        if (nesting > DeepestLevel || --_partsLeft < 0)
        {
            yield break;
        }

        foreach (var part in schema.AllOf.Concat(schema.OneOf).Concat(schema.AnyOf))
        {
            foreach (var property in Properties(part, nesting + 1))
            {
                yield return property;
            }
        }
    }

    private void AddExample(JsonValue example, string pointer, int depth, SourceReference source)
    {
        if (example is not JsonObject o || depth > DeepestLevel)
        {
            return;
        }

        foreach (var member in o.Members)
        {
            if (_members.Count >= MostMembers)
            {
                return;
            }

            var child = source.Child(member.Name);
            var known = At(JsonPointer.Append(pointer, member.Name)) ?? Add(pointer, member.Name, depth, null, child)!;
            known.Examples.Add(member.Value);
            AddExample(member.Value, known.Pointer, depth + 1, child);
        }
    }

    private BodyMember? Add(string parent, string name, int depth, Schema? schema, SourceReference place)
    {
        var pointer = JsonPointer.Append(parent, name);
        if (_byPointer.ContainsKey(pointer))
        {
            return null;
        }

        var member = new BodyMember(pointer, parent, name, depth, schema, place)
        {
            Index = _members.Count,
            Types = schema is null ? SchemaTypes.None : TypesOf(schema, 0),
        };
        _members.Add(member);
        _byPointer.Add(pointer, member);
        return member;
    }

    private SchemaTypes TypesOf(Schema schema, int nesting)
    {
        schema = _graph.Resolve(schema);
        if (schema.Types != SchemaTypes.None || nesting > DeepestLevel || --_partsLeft < 0)
        {
            return schema.Types;
        }

        var types = SchemaTypes.None;
        foreach (var part in schema.AllOf.Concat(schema.OneOf).Concat(schema.AnyOf))
        {
            types |= TypesOf(part, nesting + 1);
        }

        return types != SchemaTypes.None || schema.Properties.Count == 0 ? types : SchemaTypes.Object;
    }
}
