using Specular.Specification.Canonical;
using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Specular.Specification.Inference;
using Specular.Specification.Lints;
using Specular.Specification.Lints.Prose;
using Specular.Specification.Lints.Tasks;
using Specular.Specification.Problems;
using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.Specification.Joining;

/// <summary>Bound documents to one contract. Everything is ordered by document name first, so the order they are given in does not matter.</summary>
internal static class DocumentJoiner
{
    public static ContractResult Join(string name, IEnumerable<BoundDocument> documents)
    {
        var problems = new List<Problem>();
        var distinct = Distinct(DocumentParts.Mark(documents.ToList()), problems);
        var profile = FindProfile(distinct, problems);
        var documentsRead = distinct.Where(d => d.IsReadable).ToList();

        // A document of several pages joins as that many documents do.
        var readable = SchemaJoiner.Disambiguate(documentsRead.SelectMany(d => d.EachPage).ToList());

        // Published documents come first: a supplement fills in, and never the other way round.
        var ranked = readable.Where(d => d.Profile is null).OrderBy(d => d.Document.IsSupplement).ToList();
        var servers = ServersOf(ranked);
        var contract = new ApiContract
        {
            Name = profile.Name ?? name,
            Documents = documentsRead.Select(d => d.Document).ToValueList(),
            Servers = servers,
            Operations = new OperationJoiner(servers, problems).Join(ranked),
            Webhooks = ranked.SelectMany(d => d.Webhooks).GroupBy(w => (w.Name, w.Method)).Select(g => g.First())
                .OrderBy(w => w.Name, StringComparer.Ordinal).ThenBy(w => w.Method, StringComparer.Ordinal).ToValueList(),
            Schemas = SchemaJoiner.Collect(ranked),
            SecuritySchemes = ranked.SelectMany(d => d.SecuritySchemes).GroupBy(s => s with { Source = default }).Select(g => g.First()).ToValueList(),
            Profile = profile,
        };
        JoinLints.Check(contract, ranked, problems);
        ExclusiveMembersLint.Check(contract, problems);
        var concluded = ContractInference.Apply(contract, problems);
        ContractLints.Check(concluded, problems);

        // Two documents that refer to a third report its faults both.
        return new(concluded, MissingOperationLint.RemoveFound(StatedByProfile.Remove(problems.Distinct(), contract), contract).ToValueList());
    }

    // Of documents with one name the choice must not depend on their order.
    private static List<BoundDocument> Distinct(IEnumerable<BoundDocument> documents, List<Problem> problems)
    {
        var distinct = new List<BoundDocument>();
        foreach (var group in documents.GroupBy(d => d.Document.Name, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var several = group.ToList();
            var document = several.Count == 1 ? several[0] : several.OrderBy(d => d.Profile is null)
                .ThenBy(d => CanonicalWriter.Hash(hasPlaces: true, w => w.WriteAll("Operations", d.EachPage.SelectMany(p => p.Operations), CanonicalOperation.Write)), StringComparer.Ordinal).First();
            distinct.Add(document);
            problems.AddRange(document.Problems);
            if (several.Count > 1)
            {
                problems.Add(new(ProblemCatalog.DuplicateDocument, new(group.Key, ""), [group.Key]));
            }
        }

        return distinct;
    }

    private static Profile FindProfile(List<BoundDocument> documents, List<Problem> problems)
    {
        var profiles = documents.Where(d => d.Profile is not null).ToList();
        foreach (var other in profiles.Skip(1))
        {
            problems.Add(new(ProblemCatalog.TwoProfiles, new(other.Document.Name, ""), [profiles[0].Document.Name]));
        }

        return profiles.Count == 0 ? Profile.Empty : profiles[0].Profile!;
    }

    // What published documents name, in their order; a supplement's servers count only where those name none.
    private static ValueList<ApiServer> ServersOf(List<BoundDocument> documents)
    {
        var published = documents.Where(d => !d.Document.IsSupplement).SelectMany(d => d.Servers).Distinct().ToValueList();
        return published.Count > 0 ? published : documents.SelectMany(d => d.Servers).Distinct().ToValueList();
    }
}
