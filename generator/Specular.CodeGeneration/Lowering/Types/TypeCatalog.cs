using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Schemas;
using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Types;

/// <summary>All types that will be declared, by key; and the type reference of any schema at any place, once they have names.</summary>
internal sealed class TypeCatalog(ShapeReader shapes, ICollection<Problem> problems)
{
    private readonly Dictionary<string, TypePlan> _plans = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _sameAs = new(StringComparer.Ordinal);

    private readonly Dictionary<string, MediaType> _media = new(StringComparer.Ordinal);

    // The lists and maps that a reported one stands in: what is read from the middle of such a chain is no other.
    private readonly HashSet<string> _tooDeep = new(StringComparer.Ordinal);

    // A list of lists of ... itself has no C# type; deeper than this nobody reads one.
    private const int DepthLimit = 32;

    public ShapeReader Shapes => shapes;

    public IEnumerable<TypePlan> Plans => _plans.Values;

    public void Add(TypePlan plan) => _plans[plan.Key] = plan;

    /// <summary>Forgets the types at the places that begin so.</summary>
    public void Drop(string prefix)
    {
        foreach (var key in _plans.Keys.Where(k => k.StartsWith(prefix, StringComparison.Ordinal)).ToArray())
        {
            _plans.Remove(key);
        }
    }

    public TypePlan? Find(string key) => _plans.TryGetValue(Canonical(key), out var plan) ? plan : null;

    /// <summary>Says that the type at one place is the one at another.</summary>
    public void Alias(string key, string target)
    {
        if (!string.Equals(Canonical(target), key, StringComparison.Ordinal) && _plans.Remove(key))
        {
            _sameAs[key] = target;
        }
    }

    /// <summary>Says that the string at a place carries media. What is said to be a file stays one.</summary>
    public void MarkMedia(string key, MediaType media) =>
        _media[key] = _media.TryGetValue(key, out var known) ? media with { IsFile = media.IsFile || known.IsFile, MaxBytes = media.MaxBytes ?? known.MaxBytes } : media;

    /// <summary>The type of a schema at a place.</summary>
    /// <param name="key">The place.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="isNullable">Whether null is allowed.</param>
    public TypeReference Resolve(string key, Schema schema, out bool isNullable) => Resolve(key, schema, out isNullable, []);

    private TypeReference Resolve(string key, Schema schema, out bool isNullable, ValueList<string> above)
    {
        var shaped = shapes.Read(schema);
        isNullable = shaped.IsNullable;
        var place = shaped.Component ?? key;
        var isEndless = above.Count >= DepthLimit || above.Contains(place, StringComparer.Ordinal);
        switch (shaped.Shape)
        {
            case Shape.Object or Shape.Enum or Shape.Union when Find(place) is { } plan:
                return new DeclaredType(plan.Name, plan.Shape is Shape.Enum, plan.Shape is Shape.Union, plan.Shape is Shape.Enum { IsNumber: true });
            case Shape.List list when !isEndless:
                var item = Resolve(PlaceKey.Item(place), list.Item, out var itemIsNullable, [.. above, place]);
                return new ListType(item, itemIsNullable && !IsJson(item));
            case Shape.Map map when !isEndless:
                var value = Resolve(PlaceKey.Item(place), map.Value, out var valueIsNullable, [.. above, place]);
                return new MapType(value, valueIsNullable && !IsJson(value));
            case Shape.Scalar { Kind: ScalarKind.String or ScalarKind.Bytes } or Shape.Json when _media.TryGetValue(key, out var media):
                return media;
            case Shape.Scalar scalar:
                return new ScalarType(scalar.Kind);
            default:
                if (shaped.Shape is Shape.List or Shape.Map && !above.Any(_tooDeep.Contains))
                {
                    _tooDeep.UnionWith(above);
                    problems.Add(new(ProblemCatalog.SchemaNotCarriedOver, shaped.Body.Source, ["it stands too deep in other schemas"]));
                }

                // JsonElement says null itself.
                isNullable = false;
                return new ScalarType(ScalarKind.Json);
        }
    }

    private static bool IsJson(TypeReference type) => type is ScalarType { Kind: ScalarKind.Json };

    private string Canonical(string key)
    {
        while (_sameAs.TryGetValue(key, out var target))
        {
            key = target;
        }

        return key;
    }
}
