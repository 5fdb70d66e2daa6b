using Specular.Media;
using Specular.Simulation.Accounts;
using Specular.Simulation.Media;
using Specular.Simulation.Namespaces;
using Specular.Simulation.Operations;
using Specular.Specification.Profiles;
using Specular.Specification.Validation;
using Specular.Specification.Values;

namespace Specular.Simulation.Calls;

/// <summary>What the rules of one call ask for: what its account was answered with and has sent, and what media is like.</summary>
internal sealed class CallFacts(
    OperationPlan operation, NamespaceState state, string account, DateTimeOffset now, bool checksIssuedIds, MediaMeasurer media) : IRuleFacts
{
    private List<JsonObject>? _origins;
    private string? _measuredText;
    private MediaFacts? _measured;

    /// <summary>The bodies of the calls that issued the ids asked for.</summary>
    public IReadOnlyList<JsonObject> Origins => _origins ?? (IReadOnlyList<JsonObject>)[];

    /// <inheritdoc />
    public bool? IsIssued(IssuedByRule rule, JsonValue value)
    {
        // Another type is the schema's to refuse.
        if (!checksIssuedIds || value.AsString() is not { } id || !operation.Surface.RuleNumbers.TryGetValue(rule, out var number))
        {
            return null;
        }

        if (Find(rule, number, id) is not { } issue)
        {
            // Without an issuer in the documents, somebody must have said which ids there are.
            return rule.Issuer is not null || state.Issued.HasSeeds(number, account) ? false : null;
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
    public JsonValue? IssuedWith(IssuedByRule rule, JsonValue id, string pointer) => Find(rule, id)?.Beside?.At(pointer);

    /// <inheritdoc />
    public JsonValue? AskedWith(IssuedByRule rule, JsonValue id, string pointer) => Find(rule, id)?.Asked?.At(pointer);

    /// <inheritdoc />
    public decimal? LengthOf(MediaMember? member, string text) =>
        Measure(text)?.Duration is { } duration ? duration.Ticks / (decimal)TimeSpan.TicksPerMillisecond : null;

    /// <inheritdoc />
    public MediaInspection Inspect(MediaMember member, string text) =>
        Measure(text) is { } facts ? operation.Surface.MediaTerms[member].Inspect(facts) : MediaInspection.NotChecked;

    private IssuedId? Find(IssuedByRule rule, JsonValue value) =>
        checksIssuedIds && value.AsString() is { } id && operation.Surface.RuleNumbers.TryGetValue(rule, out var number) ? Find(rule, number, id) : null;

    private IssuedId? Find(IssuedByRule rule, int number, string id) =>
        state.Issued.Find(number, account, id) is { } issue && (rule.Lifetime is not { } lifetime || now - issue.At <= lifetime) ? issue : null;

    // Several rules look at one text; a text of many megabytes is measured once.
    private MediaFacts? Measure(string text)
    {
        if (!string.Equals(_measuredText, text, StringComparison.Ordinal))
        {
            (_measuredText, _measured) = (text, media.Measure(text, now));
        }

        return _measured;
    }
}
