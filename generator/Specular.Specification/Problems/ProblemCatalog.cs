namespace Specular.Specification.Problems;

/// <summary>
/// Every kind of problem, in one table. Adding one: in its group's file, a page docs/diagnostics/{Id}.md, a test.
/// Groups: 100x the text, 101x the document's structure, 102x references, 103x pages without indentation, 104x mended texts and versions, 105x Markdown, 106x Apifox;
/// 200x to 202x a document against itself, 203x against others, 204x against OpenAPI's grammar, 205x what stands in a wrong form, 206x what only prose says, 207x what
/// the answers of envelopes and tasks lack; 300x what has no place, 301x what C# has no form for, 302x what OpenAPI 3 has no
/// place for, 303x mock rules, 310x what could not be concluded; 400x the profile's text, 402x what was given to join, 405x the generator's options, 406x what the tool
/// writes, 409x the baseline, 420x the profile against the contract; 9001 a fault of ours.
/// </summary>
public static partial class ProblemCatalog
{
    // Asked for when all groups are there.
    private static readonly Lazy<IReadOnlyList<ProblemDescriptor>> s_all = new(() => typeof(ProblemCatalog).GetFields()
        .Select(f => f.GetValue(null)).OfType<ProblemDescriptor>().OrderBy(d => d.Id, StringComparer.Ordinal).ToArray());

    /// <summary>All kinds, by id.</summary>
    public static IReadOnlyList<ProblemDescriptor> All => s_all.Value;
}
