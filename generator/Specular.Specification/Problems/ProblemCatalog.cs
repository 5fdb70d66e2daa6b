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

    // Inference: what could not be concluded from the documents. SPEC31xx.

    /// <summary>Answers look enveloped, but nothing says which code is a success.</summary>
    public static readonly ProblemDescriptor UnprovenEnvelope = new(
        "SPEC3101", "Envelope without a known success", "The answer of {0} looks like an envelope ({1}), but nothing says which {2} means success, so nothing is unwrapped{3}; give the answer an example, or state the envelope in the profile (envelope: {{code: {2}, success: [...], data: {4}}}), or list the operation under notEnveloped", ProblemSeverity.Warning);

    /// <summary>The documents name several credentials.</summary>
    public static readonly ProblemDescriptor SeveralCredentials = new(
        "SPEC3102", "Several credentials", "The documents name several credentials ({0}); calls carry {1}; state the right one in the profile (credential: {{in: header, name: Authorization, prefix: \"Bearer \"}})", ProblemSeverity.Info);

    /// <summary>A create page promises a lookup that the query page does not take up.</summary>
    public static readonly ProblemDescriptor LookupNotTakenUp = new(
        "SPEC3103", "Promised lookup is not documented", "{0} promises that a task can be queried by {1}, but {2} documents only {3}; tasks are looked up by {1} only if the profile says queryByExternalId: true", ProblemSeverity.Info);

    /// <summary>Several operations may query the tasks of one.</summary>
    public static readonly ProblemDescriptor AmbiguousTaskQuery = new(
        "SPEC3104", "Several query operations", "{0} seems to start tasks, but both {1} and {2} may query them; state one in the profile (tasks: [{{create: \"{0}\", protocol: {{query: ...}}}}]), or isTask: false", ProblemSeverity.Info);

    /// <summary>Where a create answer has the id is taken from the query answer.</summary>
    public static readonly ProblemDescriptor AssumedTaskId = new(
        "SPEC3105", "Assumed place of a task's id", "The document says nothing of the answer of {0}; the task's id is taken to be at {1}, where {2} has it; describe the answer in a supplement, or state createId in the profile", ProblemSeverity.Info);

    // The profile against the contract. SPEC42xx.

    /// <summary>The profile names an operation that no document has.</summary>
    public static readonly ProblemDescriptor UnknownProfileOperation = new(
        "SPEC4201", "Profile names an unknown operation", "The profile states {0} at \"{1}\", which no document has{2}", ProblemSeverity.Warning);

    /// <summary>The profile names a member that the operation does not have.</summary>
    public static readonly ProblemDescriptor UnknownProfileMember = new(
        "SPEC4202", "Profile names an unknown member", "The profile states {0} for the member {1} of {2}, which the documents do not have; correct the pointer, or add the member in a supplement", ProblemSeverity.Info);

    /// <summary>The profile states a task, but not enough to know it by.</summary>
    public static readonly ProblemDescriptor IncompleteStatedTask = new(
        "SPEC4203", "Incomplete task in the profile", "The profile states that {0} starts tasks, but neither it nor the documents say where the answer has the id; state createId (and query, status, vocabulary where no document has them)", ProblemSeverity.Warning);

    /// <summary>All kinds, by id.</summary>
    public static IReadOnlyList<ProblemDescriptor> All { get; } = typeof(ProblemCatalog).GetFields()
        .Select(f => f.GetValue(null)).OfType<ProblemDescriptor>().OrderBy(d => d.Id, StringComparer.Ordinal).ToArray();
}
