using Specular.Simulation.Namespaces;
using Specular.Simulation.Operations;
using Specular.Specification.Profiles;
using Specular.Specification.Validation;
using Specular.Specification.Values;

namespace Specular.Simulation.Accounts;

/// <summary>What one account was answered with and has sent, as the rules of one call ask for it.</summary>
internal sealed class AccountMemory(OperationPlan operation, NamespaceState state, string account, DateTimeOffset now, bool checksIssuedIds) : IRuleFacts
{
    private List<JsonObject>? _origins;

    /// <summary>The bodies of the calls that issued the ids asked for.</summary>
    public IReadOnlyList<JsonObject> Origins => _origins ?? (IReadOnlyList<JsonObject>)[];

    /// <inheritdoc />
    public bool? IsIssued(IssuedByRule rule, JsonValue value)
    {
        // Another type is the schema's to refuse. What no operation of the documents issues nobody has seen.
        if (!checksIssuedIds || rule.Issuer is null || value.AsString() is not { } id || !operation.Surface.RuleNumbers.TryGetValue(rule, out var number))
        {
            return null;
        }

        if (state.Issued.Find(number, account, id) is not { } issue || (rule.Lifetime is { } lifetime && now >= issue.At + lifetime))
        {
            return false;
        }

        if (issue.Asked is { } asked && _origins?.Contains(asked) != true)
        {
            (_origins ??= []).Add(asked);
        }

        return true;
    }

    /// <inheritdoc />
    public bool? IsUsed(UniqueRule rule, JsonValue value)
    {
        if (value.AsString() is not { } text || !operation.Surface.RuleNumbers.TryGetValue(rule, out var number))
        {
            return null;
        }

        return operation.Tasks.Count > 0 && string.Equals(operation.Tasks[0].Protocol.ExternalIdRequestPointer, rule.Member, StringComparison.Ordinal)
            ? state.Tasks.IsReserved(operation.Surface.Number, account, text)
            : state.Used.IsUsed(number, account, text);
    }

    /// <inheritdoc />
    public JsonValue? IssuedWith(IssuedByRule rule, JsonValue id, string pointer) => null;

    /// <inheritdoc />
    public JsonValue? AskedWith(IssuedByRule rule, JsonValue id, string pointer) => null;

    /// <inheritdoc />
    public decimal? LengthOf(MediaMember? member, string text) => null;

    /// <inheritdoc />
    public MediaInspection Inspect(MediaMember member, string text) => MediaInspection.NotChecked;
}
