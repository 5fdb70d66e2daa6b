using Specular.Specification.Contract;

namespace Specular.Specification.Inference;

/// <summary>The schemas of a contract by id. <see cref="ApiContract.FindSchema"/> looks at each in turn, which is too slow for whole contracts.</summary>
internal sealed class SchemaGraph
{
    // A chain of bare references this long is a circle.
    private const int LongestChain = 64;

    private readonly Dictionary<string, Schema> _byId;

    public SchemaGraph(ApiContract contract)
    {
        _byId = new Dictionary<string, Schema>(contract.Schemas.Count, StringComparer.Ordinal);
        foreach (var named in contract.Schemas)
        {
            _byId[named.Id] = named.Schema;
        }
    }

    /// <summary>The schema with that id, or null.</summary>
    public Schema? Find(string id) => _byId.TryGetValue(id, out var schema) ? schema : null;

    /// <summary>The schemas that dynamic references find by a name, with their ids.</summary>
    public IEnumerable<KeyValuePair<string, Schema>> FindDynamic(string anchor) =>
        _byId.Where(s => string.Equals(s.Value.DynamicAnchor, anchor, StringComparison.Ordinal));

    /// <summary>The schema that a chain of references ends in, see <see cref="ApiContract.Resolve"/>.</summary>
    public Schema Resolve(Schema schema)
    {
        for (var hops = 0; schema.Reference is { } id; hops++)
        {
            if (hops > LongestChain || !_byId.TryGetValue(id, out var target))
            {
                return Schema.Any;
            }

            schema = target;
        }

        return schema;
    }
}
