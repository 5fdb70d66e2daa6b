using Specular.CodeGeneration.Lowering.Operations;
using Specular.CodeGeneration.Lowering.Types;
using Specular.Specification.Contract;
using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering;

/// <summary>What the profile's rules and the task protocols say of single members, by their places.</summary>
internal sealed class MemberMarks
{
    private readonly HashSet<string> _exclusive = new(StringComparer.Ordinal);

    private readonly HashSet<string> _essential = new(StringComparer.Ordinal);

    private readonly Dictionary<string, ValueList<string>> _notes = new(StringComparer.Ordinal);

    private readonly HashSet<string> _touched = new(StringComparer.Ordinal);

    private MemberMarks()
    {
    }

    /// <summary>Finds the places; members that carry media are marked in the catalog, because that is their type.</summary>
    public static MemberMarks Read(ApiContract contract, ResultNames results, TypeCatalog catalog)
    {
        var marks = new MemberMarks();
        foreach (var media in contract.Profile.Media)
        {
            if (InRequest(results, catalog, media.Operation, media.Member) is { } place)
            {
                if (media.AllowsInline)
                {
                    catalog.MarkMedia(place.Key, new(media.Limits.MaxBytes));
                }

                marks.Note(place.Key, RuleText.Of(media));
            }
        }

        foreach (var rule in contract.Profile.Rules)
        {
            marks.AddRule(rule, (at, member) => InRequest(results, catalog, rule.Operation, at) is { } place
                ? PlaceKey.Property(catalog.Shapes.Read(place.Schema).Component ?? place.Key, member)
                : null);
        }

        foreach (var protocol in contract.TaskProtocols)
        {
            marks.AddEssential(results.Plan(protocol.CreateOperation), protocol.CreateIdPointer, catalog);
            marks.AddEssential(results.Plan(protocol.CreateOperation), protocol.CreateStatusPointer, catalog);
            marks.AddEssential(results.Plan(protocol.QueryOperation), protocol.IdPointer, catalog);
            marks.AddEssential(results.Plan(protocol.QueryOperation), protocol.StatusPointer, catalog);
        }

        marks._touched.UnionWith(marks._essential.Concat(marks._exclusive).Concat(marks._notes.Keys).Select(PlaceKey.RootOf));
        return marks;
    }

    /// <summary>Whether the member excludes another: whatever the document says, it is not required.</summary>
    public bool IsExclusive(string key) => _exclusive.Contains(key);

    /// <summary>Whether the member is a task's id or status, or on the way to one.</summary>
    public bool IsEssential(string key) => _essential.Contains(key);

    /// <summary>Whether anything is said of a place in the same request, answer or component.</summary>
    public bool Touch(string key) => _touched.Contains(PlaceKey.RootOf(key));

    /// <summary>What documentation says of the member because of these.</summary>
    public ValueList<string> Notes(string key) => _notes.TryGetValue(key, out var notes) ? notes : [];

    private static SchemaPlace? InRequest(ResultNames results, TypeCatalog catalog, string operation, string pointer) =>
        results.Plan(operation) is { Body: not null } plan
        && SchemaWalk.End(catalog.Shapes, plan.BodyKey, plan.BodySchema, pointer) is { IsLast: true } place
            ? place
            : null;

    // The members that a rule is about say it; those of which not all are there are not required, whatever a document says.
    private void AddRule(Rule rule, Func<string, string, string?> keyOf)
    {
        var (at, members) = rule switch
        {
            ExactlyOneRule exactlyOne => (exactlyOne.At, exactlyOne.Members),
            AtLeastOneRule atLeastOne => (atLeastOne.At, atLeastOne.Members),
            CompareRule compare => (compare.At, Members(compare)),
            UniqueRule unique => Split(unique.Member),
            IssuedByRule issuedBy => Split(issuedBy.Member),
            _ => ("", []),
        };
        foreach (var member in members)
        {
            if (keyOf(at, member) is { } key)
            {
                if (rule is ExactlyOneRule or AtLeastOneRule)
                {
                    _exclusive.Add(key);
                }

                Note(key, RuleText.Of(rule));
            }
        }
    }

    private static ValueList<string> Members(CompareRule rule) => rule.Left.Concat(rule.Right)
        .Select(t => t is ValueTerm value ? value.Value : (t as LengthTerm)?.Value)
        .OfType<ValueReference>()
        .Where(v => !v.Member.IsFromRoot && JsonPointer.Segments(v.Member.Pointer).Count == 1)
        .Select(v => JsonPointer.Segments(v.Member.Pointer)[0])
        .Distinct(StringComparer.Ordinal)
        .ToValueList();

    private static (string At, ValueList<string> Members) Split(string pointer)
    {
        var end = pointer.LastIndexOf('/');
        return end < 0 ? ("", []) : (pointer.Substring(0, end), [JsonPointer.Segments(pointer.Substring(end))[0]]);
    }

    private void AddEssential(OperationPlan? plan, string? pointer, TypeCatalog catalog)
    {
        if (plan?.Result is { } result && result.Below(pointer) is { } below)
        {
            var places = SchemaWalk.Follow(catalog.Shapes, result.Key, result.Schema, below);
            if (places[places.Count - 1].IsLast)
            {
                _essential.UnionWith(places.Skip(1).Select(p => p.Key));
            }
        }
    }

    private void Note(string key, string note) => _notes[key] = [.. Notes(key), note];
}
