using Specular.Specification.Contract;
using Specular.Specification.Inference.ProfileChecks;
using Specular.Specification.Problems;
using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.Specification.Inference;

/// <summary>Looks whether the operations and members that a profile names are there, and whether what it states can hold together. What is not so is reported; the rest of the profile still holds.</summary>
internal sealed class ProfileChecker
{
    private readonly ApiContract _contract;
    private readonly Dictionary<string, OperationView> _operations = new(StringComparer.Ordinal);
    private readonly ICollection<Problem> _problems;
    private readonly SchemaGraph _graph;
    private readonly MemberTypeChecker _types;

    public ProfileChecker(ApiContract contract, IEnumerable<OperationView> operations, ICollection<Problem> problems)
    {
        _contract = contract;
        _problems = problems;
        _graph = new SchemaGraph(contract);
        _types = new MemberTypeChecker(_graph, problems);
        foreach (var view in operations)
        {
            _operations[view.Operation.Key] = view;
        }
    }

    /// <summary>Adds a problem for each thing that is not there. Tasks are looked at where they are laid over what was detected.</summary>
    public void Check()
    {
        var profile = _contract.Profile;
        var root = new SourceReference(profile.Document, "");
        for (var i = 0; i < profile.Names.Count; i++)
        {
            CheckName(profile.Names[i].Target, root.Child("names").Child(i).Child("target"));
        }

        for (var i = 0; i < profile.NotEnveloped.Count; i++)
        {
            Find(profile.NotEnveloped[i], root.Child("notEnveloped").Child(i), "an answer without envelope");
        }

        foreach (var media in profile.Media)
        {
            var place = media.Evidence.Place ?? root;
            if (Find(media.Operation, place.Child("operation"), "a media member") is { } view)
            {
                _types.CheckMedia(Look(view, media.Member, place.Child("member"), "media"), media.Member, place.Child("member"));
            }

            new MediaLimitChecker(_problems).Check(media, place);
        }

        foreach (var rule in profile.Rules)
        {
            CheckRule(rule, rule.Evidence.Place ?? root);
        }

        foreach (var price in profile.Prices)
        {
            Find(price.Operation, (price.Evidence.Place ?? root).Child("operation"), "a price");
        }

        new RuleContradictions(_problems).Check(profile);
        new RepeatedEntries(_problems).Check(profile);
    }

    private void CheckName(string target, SourceReference place)
    {
        // "#/…" is a schema's id. Else an operation, and after a second space which part of it: "GET /v1/videos/{id} response /data"; before either may stand what of it is named.
        var parts = target.Split(' ').ToList();
        if (parts[0] is "member" or "value" or "form")
        {
            parts.RemoveAt(0);
        }

        // Schemas and servers are looked for where the client is made.
        if (parts[0] is not "server" && !parts[0].StartsWith("#", StringComparison.Ordinal))
        {
            Find(parts.Count > 2 ? $"{parts[0]} {parts[1]}" : string.Join(" ", parts), place, "a name");
        }
    }

    private void CheckRule(Rule rule, SourceReference place)
    {
        if (Find(rule.Operation, place.Child("operation"), "a rule") is not { } view)
        {
            return;
        }

        switch (rule)
        {
            case ExactlyOneRule exactlyOne:
                CheckMembers(view, exactlyOne.At, exactlyOne.Members, place);
                break;
            case AtLeastOneRule atLeastOne:
                CheckMembers(view, atLeastOne.At, atLeastOne.Members, place);
                break;
            case CompareRule compare:
                CheckTerms(view, compare, compare.Left, place.Child("left"));
                CheckTerms(view, compare, compare.Right, place.Child("right"));
                break;
            case UniqueRule unique:
                _types.CheckId(Look(view, unique.Member, place.Child("member"), "a rule"), unique.Member, place.Child("member"));
                break;
            case IssuedByRule issuedBy:
                _types.CheckId(Look(view, issuedBy.Member, place.Child("member"), "a rule"), issuedBy.Member, place.Child("member"));
                if (issuedBy is { Issuer: { } key, IssuedAt: { } issuedAt } && Find(key, place.Child("issuer"), "an issuer") is { } issuer)
                {
                    Look(issuer, issuedAt, place.Child("issuedAt"), "an issued value", inAnswer: true);
                }

                break;
        }
    }

    private void CheckMembers(OperationView view, string at, ValueList<string> members, SourceReference place)
    {
        for (var i = 0; i < members.Count; i++)
        {
            Look(view, JsonPointer.Append(at, members[i]), place.Child("members").Child(i), "a rule");
        }
    }

    private void CheckTerms(OperationView view, CompareRule rule, ValueList<RuleTerm> terms, SourceReference place)
    {
        for (var i = 0; i < terms.Count; i++)
        {
            if (((terms[i] as ValueTerm)?.Value ?? (terms[i] as LengthTerm)?.Value) is { } value)
            {
                CheckReference(view, rule, value, place.Child(i), isLength: terms[i] is LengthTerm);
            }
        }
    }

    private void CheckReference(OperationView view, CompareRule rule, ValueReference value, SourceReference place, bool isLength)
    {
        var pointer = value.Member.From(rule.At);
        var member = Look(view, pointer, place, "a rule");
        if (value.Origin == ValueOrigin.Request)
        {
            CheckType(member, view.Operation.Key, pointer, place, isLength);
            return;
        }

        if (_contract.Profile.FindIssuedBy(rule.Operation, pointer) is not { } issuedBy)
        {
            _problems.Add(new Problem(ProblemCatalog.UnissuedId, place, [pointer, rule.Operation]));
            return;
        }

        // Of an operation that no document has, nothing is known; one that is misspelt is reported at its own rule.
        if (issuedBy is not { Issuer: { } key, IssuedAt: { } issuedAt } || !_operations.TryGetValue(key, out var issuer))
        {
            return;
        }

        if (value.Origin == ValueOrigin.Asked)
        {
            CheckType(Look(issuer, value.Pointer, place, "an asked value"), key, value.Pointer, place, isLength);
        }
        else
        {
            var beside = issuedAt.Substring(0, Math.Max(0, issuedAt.LastIndexOf('/'))) + value.Pointer;
            var issued = Look(issuer, beside, place, "an issued value", inAnswer: true);
            if (!isLength)
            {
                // What media an answer carries, a profile cannot say.
                _types.CheckNumber(issued, beside, place);
            }
        }
    }

    private void CheckType(IReadOnlyList<Schema> schemas, string operation, string pointer, SourceReference place, bool isLength)
    {
        if (isLength)
        {
            _types.CheckLength(schemas, pointer, place, _contract.Profile.FindMedia(operation, pointer) is not null);
        }
        else
        {
            _types.CheckNumber(schemas, pointer, place);
        }
    }

    private OperationView? Find(string key, SourceReference place, string role)
    {
        if (_operations.TryGetValue(key, out var view))
        {
            return view;
        }

        _problems.Add(UnknownOperation.Problem(_operations.Keys.OrderBy(k => k, StringComparer.Ordinal), place, role, key));
        return null;
    }

    // What the documents state of the member; a member that they do not have is reported.
    private Schema[] Look(OperationView view, string pointer, SourceReference place, string role, bool inAnswer = false)
    {
        var schemas = inAnswer
            ? view.Operation.Responses.Where(r => r.IsSuccess).Select(r => r.Json?.Schema)
            : [view.Operation.Body?.Json?.Schema];
        var segments = JsonPointer.Segments(pointer);
        var declaring = schemas.OfType<Schema>().Where(s => SchemaPath.Exists(s, segments, _graph)).ToArray();
        if (declaring.Length > 0)
        {
            return declaring.SelectMany(s => SchemaPath.Find(s, segments, _graph)).ToArray();
        }

        _problems.Add(new Problem(ProblemCatalog.UnknownProfileMember, place, [role, pointer, inAnswer ? $"the answer of {view.Operation.Key}" : $"the request of {view.Operation.Key}"]));
        return [];
    }
}
