namespace Specular.Specification.Problems;

/// <summary>Every kind of problem, in one table. Adding one: here, a page docs/diagnostics/{Id}.md, a test.</summary>
public static class ProblemCatalog
{
    /// <summary>The text is not YAML or JSON at the given place.</summary>
    public static readonly ProblemDescriptor UnreadableText = new(
        "SPEC1001", "Unreadable text", "This is not valid {0}: {1}", ProblemSeverity.Error);

    /// <summary>The document is of no kind we know.</summary>
    public static readonly ProblemDescriptor UnknownDialect = new(
        "SPEC1002", "Not an API document", "This is not an API document that Specular reads ({0}); it reads OpenAPI 3.0 and 3.1 in YAML or JSON, and profiles (specular: profile)", ProblemSeverity.Error);

    /// <summary>All kinds, by id.</summary>
    public static IReadOnlyList<ProblemDescriptor> All { get; } = typeof(ProblemCatalog).GetFields()
        .Select(f => f.GetValue(null)).OfType<ProblemDescriptor>().OrderBy(d => d.Id, StringComparer.Ordinal).ToArray();
}
