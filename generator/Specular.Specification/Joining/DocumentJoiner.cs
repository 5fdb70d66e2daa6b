using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Specular.Specification.Problems;
using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.Specification.Joining;

/// <summary>Bound documents to one contract.</summary>
internal static class DocumentJoiner
{
    public static ContractResult Join(string name, IEnumerable<BoundDocument> documents)
    {
        var ordered = documents.OrderBy(d => d.Document.Name, StringComparer.Ordinal).ToList();
        var problems = new List<Problem>();
        foreach (var document in ordered)
        {
            problems.AddRange(document.Problems);
        }

        var profile = ordered.Select(d => d.Profile).FirstOrDefault(p => p is not null) ?? Profile.Empty;
        var contract = new ApiContract
        {
            Name = profile.Name ?? name,
            Documents = ordered.Where(d => d.IsReadable).Select(d => d.Document).ToValueList(),
            Servers = ordered.SelectMany(d => d.Servers).Distinct().ToValueList(),
            Operations = ordered.SelectMany(d => d.Operations.Select(o => o with { Security = o.Security ?? d.Security }))
                .OrderBy(o => o.Path, StringComparer.Ordinal).ThenBy(o => o.Method, StringComparer.Ordinal).ToValueList(),
            Schemas = ordered.SelectMany(d => d.Schemas).OrderBy(s => s.Id, StringComparer.Ordinal).ToValueList(),
            SecuritySchemes = ordered.SelectMany(d => d.SecuritySchemes).ToValueList(),
            Profile = profile,
        };
        return new(contract, problems.ToValueList());
    }
}
