using Specular.Specification.Contract;

namespace Specular.Simulation.Schemas;

/// <summary>The schemas of a contract by id: a large contract is asked for thousands.</summary>
internal sealed class SchemaIndex
{
    private readonly Dictionary<string, NamedSchema> _byId;

    public SchemaIndex(ApiContract contract)
    {
        _byId = new Dictionary<string, NamedSchema>(contract.Schemas.Count, StringComparer.Ordinal);
        foreach (var named in contract.Schemas)
        {
            _byId.TryAdd(named.Id, named);
        }
    }

    /// <summary>The schema a reference means, or null.</summary>
    public NamedSchema? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The name a schema has in its document: the value of a discriminator without a mapping.</summary>
    public string NameOf(string id) => Find(id)?.Name ?? id[(id.LastIndexOf('/') + 1)..];

    /// <summary>The schema that a chain of references ends in.</summary>
    public Schema Resolve(Schema schema)
    {
        for (var hops = 0; schema.Reference is { } id; hops++)
        {
            if (hops > 64 || Find(id) is not { } target)
            {
                return Schema.Any;
            }

            schema = target.Schema;
        }

        return schema;
    }
}
