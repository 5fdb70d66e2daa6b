using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Specular.Specification.Export.Cleaning;
using Specular.Specification.Export.Merging;
using Specular.Specification.Export.Mirror;
using Specular.Specification.Export.Writing;
using Specular.Specification.Problems;
using Specular.Specification.Reading;
using Specular.Specification.Values;

namespace Specular.Specification.Export;

/// <summary>Documents of any dialect to one clean OpenAPI document.</summary>
public static class OpenApiExport
{
    /// <summary>
    /// Reads, cleans and merges. Never throws; problems are in the result. The document's contract is that of the documents without their profile, or there is no document and an error says why.
    /// </summary>
    /// <param name="name">What the API is called where no document gives a title.</param>
    /// <param name="documents">The documents; their order does not matter.</param>
    /// <param name="options">What the document is to have.</param>
    public static ExportResult Export(string name, IEnumerable<SourceDocument> documents, ExportOptions options)
    {
        var sources = documents.OrderBy(d => d.Name, StringComparer.Ordinal).ToList();
        var bound = sources.Select(ContractReader.Bind).ToList();
        var apis = bound.Where(b => b.Profile is null).ToList();
        var read = ContractReader.Join(name, apis);
        var problems = read.Problems.Where(p => !IsOfInference(p)).ToList();
        foreach (var profile in bound.Where(b => b.Profile is not null))
        {
            problems.AddRange(profile.Problems);
            problems.Add(new(ProblemCatalog.ProfileNotInOutput, new(profile.Document.Name, ""), []));
        }

        var reader = new PageReader(Distinct(sources, apis));
        var pages = reader.Read(problems);
        var tree = pages.Count == 0 ? null : new PageMerger(name, OutputVersion.Of(pages, reader.Writes31), problems).Merge(pages);
        if (tree is not null && !IsMirrored(read.Contract, tree, problems))
        {
            tree = null;
        }
        else if (tree is not null && !options.KeepsExtensions)
        {
            tree = new ExtensionRemover().Rewrite(tree);
            problems.AddRange(Compare(read.Contract, tree).Where(d => d.ChangesMeaning)
                .Select(d => new Problem(ProblemCatalog.ChangedInOutput, d.Place, [d.What, "it is said by an extension, and those are left out"])));
        }

        return new(tree, read.Contract, problems.Distinct().ToValueList());
    }

    /// <summary>Writes a document; the text ends with a line break. Half a surrogate pair, which JSON can escape and YAML cannot hold, is U+FFFD in YAML.</summary>
    public static string Write(JsonValue tree, ExportFormat format) => format == ExportFormat.Json ? JsonTextWriter.Write(tree) : YamlTextWriter.Write(WholeText.Of(tree));

    /// <summary>Whether a text reads as the document it was written from.</summary>
    public static bool IsReadAs(string text, JsonValue tree) => DocumentTextReader.Read(text).Root?.ToJsonValue() is { } read && (read.Equals(tree) || read.Equals(WholeText.Of(tree)));

    /// <summary>
    /// What a conversion changed: an error for each thing by which calls or answers would be others, a warning for words and examples.
    /// </summary>
    /// <param name="contract">What the documents say.</param>
    /// <param name="tree">The document before.</param>
    /// <param name="converted">The document after.</param>
    /// <param name="version">The version that was asked for.</param>
    public static ValueList<Problem> CompareConversion(ApiContract contract, JsonValue tree, JsonValue converted, string version)
    {
        var before = new HashSet<string>(Compare(contract, tree).Select(d => d.What), StringComparer.Ordinal);
        return Compare(contract, converted).Where(d => !before.Contains(d.What)).Select(d => d.ChangesMeaning
            ? new Problem(ProblemCatalog.NotConvertible, d.Place, [version, d.What + " would be lost or changed"])
            : new Problem(ProblemCatalog.ChangedInOutput, d.Place, [d.What, $"it is not the same in OpenAPI {version}"])).ToValueList();
    }

    // What nobody says about tasks, envelopes and credentials concerns clients; the output says as much as the documents.
    private static bool IsOfInference(Problem problem) =>
        problem.Descriptor.Id.StartsWith("SPEC31", StringComparison.Ordinal) && !ReferenceEquals(problem.Descriptor, ProblemCatalog.GlossedEnumValue);

    // Of two documents with one name joining reads one.
    private static IEnumerable<SourceDocument> Distinct(List<SourceDocument> sources, List<BoundDocument> apis) => sources
        .Where(s => apis.Any(a => a.IsReadable && string.Equals(a.Document.Name, s.Name, StringComparison.Ordinal)))
        .GroupBy(s => s.Name, StringComparer.Ordinal).Select(g => g.First());

    // A document that says something else than the documents it is made of is worse than none.
    private static bool IsMirrored(ApiContract contract, JsonObject tree, List<Problem> problems)
    {
        var differences = Compare(contract, tree);
        problems.AddRange(differences.Select(d => new Problem(ProblemCatalog.OutputDiffers, d.Place, [d.What])));
        return differences.Count == 0;
    }

    private static IReadOnlyList<ContractDifference> Compare(ApiContract contract, JsonValue tree) =>
        ContractMirror.Compare(contract, ContractReader.Read(contract.Name, [new SourceDocument("output.json", tree.ToJson())]).Contract);
}
