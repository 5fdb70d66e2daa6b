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

                marks.Note(place.Key, Describe(media));
            }
        }

        foreach (var rule in contract.Profile.Rules.OfType<ExactlyOneRule>())
        {
            if (InRequest(results, catalog, rule.Operation, rule.At) is { } place)
            {
                marks.AddRule(rule, catalog.Shapes.Read(place.Schema).Component ?? place.Key);
            }
        }

        foreach (var protocol in contract.TaskProtocols)
        {
            marks.AddEssential(results.Plan(protocol.CreateOperation), protocol.CreateIdPointer, catalog);
            marks.AddEssential(results.Plan(protocol.CreateOperation), protocol.CreateStatusPointer, catalog);
            marks.AddEssential(results.Plan(protocol.QueryOperation), protocol.IdPointer, catalog);
            marks.AddEssential(results.Plan(protocol.QueryOperation), protocol.StatusPointer, catalog);
        }

        return marks;
    }

    /// <summary>Whether the member excludes another: whatever the document says, it is not required.</summary>
    public bool IsExclusive(string key) => _exclusive.Contains(key);

    /// <summary>Whether the member is a task's id or status, or on the way to one.</summary>
    public bool IsEssential(string key) => _essential.Contains(key);

    /// <summary>What documentation says of the member because of these.</summary>
    public ValueList<string> Notes(string key) => _notes.TryGetValue(key, out var notes) ? notes : [];

    private static SchemaPlace? InRequest(ResultNames results, TypeCatalog catalog, string operation, string pointer) =>
        results.Plan(operation) is { Body: not null } plan
        && SchemaWalk.End(catalog.Shapes, plan.BodyKey, plan.BodySchema, pointer) is { IsLast: true } place
            ? place
            : null;

    private static string Describe(MediaMember media)
    {
        var form = media.AllowsInline ? "an address, or bytes as bare base64" : "an address only";
        var limit = media is { AllowsInline: true, Limits.MaxBytes: { } bytes } ? FormattableString.Invariant($"; at most {bytes} bytes before base64") : "";
        return $"{media.Kind}: {form}{limit}. {Documentation.Sentence(media.Evidence)}";
    }

    private void AddRule(ExactlyOneRule rule, string owner)
    {
        var note = $"Exactly one of {string.Join(", ", rule.Members)} is sent; an empty string counts as absent. {Documentation.Sentence(rule.Evidence)}";
        foreach (var member in rule.Members)
        {
            var key = PlaceKey.Property(owner, member);
            _exclusive.Add(key);
            Note(key, note);
        }
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
