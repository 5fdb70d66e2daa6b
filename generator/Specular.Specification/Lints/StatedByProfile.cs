using Specular.Specification.Contract;
using Specular.Specification.Inference;
using Specular.Specification.Problems;
using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.Specification.Lints;

/// <summary>What documents leave to prose and the profile beside them states: it is no finding any more.</summary>
internal sealed class StatedByProfile
{
    private static readonly HashSet<string> s_limits = new(StringComparer.Ordinal)
    {
        ProblemCatalog.MediaLimitInProse.Id, ProblemCatalog.RangeInProse.Id, ProblemCatalog.LengthInProse.Id,
    };

    private readonly SchemaGraph _graph;
    private readonly ApiContract _contract;
    private readonly HashSet<(string Id, SourceReference Place)> _stated = [];

    private StatedByProfile(ApiContract contract)
    {
        _contract = contract;
        _graph = new(contract);
        foreach (var media in contract.Profile.Media)
        {
            AddLimit(media.Operation, media.Member);
        }

        foreach (var rule in contract.Profile.Rules)
        {
            switch (rule)
            {
                case CompareRule compare:
                    AddTerms(compare, compare.Left);
                    AddTerms(compare, compare.Right);
                    break;
                case ExactlyOneRule one:
                    AddExclusion(one.Operation, one.At, one.Members);
                    break;
                case UniqueRule unique:
                    Add(ProblemCatalog.UniquenessInProse.Id, Find(unique.Operation, unique.Member));
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>The problems without those that the profile of a contract answers.</summary>
    public static IEnumerable<Problem> Remove(IEnumerable<Problem> problems, ApiContract contract)
    {
        if (contract.Profile.Media.Count == 0 && contract.Profile.Rules.Count == 0)
        {
            return problems;
        }

        var stated = new StatedByProfile(contract);
        return problems.Where(p => !stated._stated.Contains((p.Descriptor.Id, p.Place)));
    }

    private void AddTerms(CompareRule rule, IEnumerable<RuleTerm> terms)
    {
        foreach (var term in terms)
        {
            var reference = term switch { ValueTerm value => value.Value, LengthTerm length => length.Value, _ => null };
            if (reference is not null)
            {
                AddLimit(rule.Operation, reference.Member.IsFromRoot ? reference.Member.Pointer : rule.At + reference.Member.Pointer);
            }
        }
    }

    // An operation's own prose repeats what it says of its members.
    private void AddLimit(string operation, string pointer)
    {
        var description = _contract.FindOperation(operation)?.Source.Child("description");
        foreach (var id in s_limits)
        {
            Add(id, Find(operation, pointer));
            Add(id, description);
        }
    }

    private void AddExclusion(string operation, string at, IEnumerable<string> members)
    {
        Add(ProblemCatalog.ExclusiveByProseRequired.Id, Find(operation, at) is { } owner ? owner.Child("required") : null);
        foreach (var member in members)
        {
            Add(ProblemCatalog.ExclusionInProse.Id, Find(operation, at + JsonPointer.Append("", member)));
        }
    }

    private void Add(string id, SourceReference? place)
    {
        if (place is { } found)
        {
            _stated.Add((id, found));
        }
    }

    private SourceReference? Find(string operation, string pointer)
    {
        if (_contract.FindOperation(operation)?.Body?.Json?.Schema is not { } schema)
        {
            return null;
        }

        var segments = JsonPointer.Segments(pointer);
        Schema? current = schema;
        for (var i = 0; i < segments.Count && current is not null; i++)
        {
            var owner = _graph.Resolve(current);
            current = segments[i] == "*" ? owner.Items : owner.FindProperty(segments[i]);
        }

        // An owner is where its members stand; a member is where its prose stands, which may be beside a reference.
        return segments.Count == 0 || current is null ? current is null ? null : _graph.Resolve(current).Source : current.Source;
    }
}
