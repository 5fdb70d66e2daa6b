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

    // ---- Lowering: valid, but not carried over to C# without loss ----

    /// <summary>A schema became raw JSON.</summary>
    public static readonly ProblemDescriptor SchemaNotCarriedOver = new(
        "SPEC3001", "Schema becomes raw JSON", "This schema becomes JsonElement in C#, because {0}", ProblemSeverity.Info);

    /// <summary>An operation is left out of the client.</summary>
    public static readonly ProblemDescriptor OperationNotCarriedOver = new(
        "SPEC3002", "Operation is left out", "{0} is not in the client, because {1}", ProblemSeverity.Warning);

    /// <summary>An optional parameter is left out of a signature.</summary>
    public static readonly ProblemDescriptor ParameterNotCarriedOver = new(
        "SPEC3003", "Parameter is left out", "{0} is in the client without its optional parameter {1}, whose form cannot be written yet", ProblemSeverity.Warning);

    /// <summary>A second success answer is not typed.</summary>
    public static readonly ProblemDescriptor ResponseNotCarriedOver = new(
        "SPEC3004", "Answer is not typed", "{0} has another answer ({1}) with another schema; the client's method returns the first one's type", ProblemSeverity.Info);

    /// <summary>A task has no Start form.</summary>
    public static readonly ProblemDescriptor TaskNotCarriedOver = new(
        "SPEC3005", "Task cannot be followed", "{0} starts a task, but gets no Start and Resume method, because {1}", ProblemSeverity.Warning);

    /// <summary>An operation got a number, because its name was taken.</summary>
    public static readonly ProblemDescriptor OperationRenamed = new(
        "SPEC3006", "Operation is renamed", "{0} would be {1} in C#, which another operation is; it is {2} (give it a name under names in the profile)", ProblemSeverity.Info);

    /// <summary>A type got a number, because its name was taken.</summary>
    public static readonly ProblemDescriptor TypeRenamed = new(
        "SPEC3007", "Type is renamed", "This schema would be {0} in C#, which another type is; it is {1} (give it a name under names in the profile)", ProblemSeverity.Info);

    /// <summary>A member got a number, because its name was taken.</summary>
    public static readonly ProblemDescriptor MemberRenamed = new(
        "SPEC3008", "Member is renamed", "The member \"{0}\" is {1} in C#, because another member has its name, or every class has one of it", ProblemSeverity.Info);

    // ---- Build configuration ----

    // ---- Faults of ours ----

    /// <summary>All kinds, by id.</summary>
    public static IReadOnlyList<ProblemDescriptor> All { get; } = typeof(ProblemCatalog).GetFields()
        .Select(f => f.GetValue(null)).OfType<ProblemDescriptor>().OrderBy(d => d.Id, StringComparer.Ordinal).ToArray();
}
