using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.Specification.Contract;

/// <summary>
/// What all documents of one API say together, with the profile applied. Immutable and value-equal, free of text positions: two contracts are
/// equal exactly when the same code and the same simulator come from them.
/// </summary>
public sealed record ApiContract
{
    /// <summary>The surface's name: the profile's, else the one the caller gave.</summary>
    public required string Name { get; init; }

    /// <summary>The documents it was joined from, by name.</summary>
    public ValueList<ContractDocument> Documents { get; init; } = [];

    /// <summary>The servers that the documents share, in the order given.</summary>
    public ValueList<ApiServer> Servers { get; init; } = [];

    /// <summary>All operations, ordered by path, then method; independent of the order of documents.</summary>
    public ValueList<Operation> Operations { get; init; } = [];

    /// <summary>What the service sends on its own account, ordered by name, then method.</summary>
    public ValueList<Webhook> Webhooks { get; init; } = [];

    /// <summary>Every schema that a reference reaches, by id (<see cref="Schema.Reference"/>), ordered by id.</summary>
    public ValueList<NamedSchema> Schemas { get; init; } = [];

    /// <summary>Declared security schemes, illegal types as written.</summary>
    public ValueList<SecurityScheme> SecuritySchemes { get; init; } = [];

    /// <summary>The credential that most calls carry, declared or inferred; null when nothing says so.</summary>
    public Credential? Credential { get; init; }

    /// <summary>Further credentials that calls may carry; empty when there is one at most, or the profile states it.</summary>
    public ValueList<Credential> OtherCredentials { get; init; } = [];

    /// <summary><see cref="Credential"/> and the others.</summary>
    public IEnumerable<Credential> AllCredentials => Credential is null ? OtherCredentials : OtherCredentials.Prepend(Credential);

    /// <summary>Every task protocol found or stated.</summary>
    public ValueList<TaskProtocol> TaskProtocols { get; init; } = [];

    /// <summary>The profile beside the documents; an empty one when there is none.</summary>
    public Profile Profile { get; init; } = Profile.Empty;

    /// <summary>The operation with that key ("POST /v1/videos"), or null.</summary>
    public Operation? FindOperation(string key) =>
        Operations.FirstOrDefault(o => string.Equals(o.Key, key, StringComparison.Ordinal));

    /// <summary>The schema with that id, or null.</summary>
    public Schema? FindSchema(string id) =>
        Schemas.FirstOrDefault(s => string.Equals(s.Id, id, StringComparison.Ordinal))?.Schema;

    /// <summary>
    /// The schema that a chain of bare references ends in; the schema itself when it is no reference. A chain that leads nowhere or in a
    /// circle ends in <see cref="Schema.Any"/>; the binder has reported it.
    /// </summary>
    public Schema Resolve(Schema schema)
    {
        for (var hops = 0; schema.Reference is { } id; hops++)
        {
            if (hops > 64 || FindSchema(id) is not { } target)
            {
                return Schema.Any;
            }

            schema = target;
        }

        return schema;
    }

    /// <summary>The task protocol that the operation with that key creates tasks of, or null.</summary>
    public TaskProtocol? FindProtocolByCreate(string key) =>
        TaskProtocols.FirstOrDefault(p => string.Equals(p.CreateOperation, key, StringComparison.Ordinal));

    /// <summary>The task protocols that the operation with that key queries.</summary>
    public IEnumerable<TaskProtocol> FindProtocolsByQuery(string key) =>
        TaskProtocols.Where(p => string.Equals(p.QueryOperation, key, StringComparison.Ordinal));
}
