namespace Specular.Specification.Problems;

// The profile, the build, the tool. SPEC4xxx; and faults of ours, SPEC9xxx.
public static partial class ProblemCatalog
{
    /// <summary>A key the profile does not have.</summary>
    public static readonly ProblemDescriptor UnknownProfileKey = new(
        "SPEC4001", "Unknown key in a profile", "{0} has no key '{1}'{2}; the key says nothing", ProblemSeverity.Warning);

    /// <summary>A value the profile cannot have.</summary>
    public static readonly ProblemDescriptor BadProfileValue = new(
        "SPEC4002", "Bad value in a profile", "Expected {0}, found {1}{2}", ProblemSeverity.Error);

    /// <summary>A key that a profile entry needs.</summary>
    public static readonly ProblemDescriptor MissingProfileKey = new(
        "SPEC4003", "Missing key in a profile", "This {0} needs the key '{1}'; without it the entry says nothing", ProblemSeverity.Error);

    /// <summary>Two profiles for one surface.</summary>
    public static readonly ProblemDescriptor TwoProfiles = new(
        "SPEC4020", "Two profiles", "'{0}' is a profile too, and a surface has one; merge them, or split the documents into two surfaces", ProblemSeverity.Error);

    /// <summary>Two documents with one name.</summary>
    public static readonly ProblemDescriptor DuplicateDocument = new(
        "SPEC4021", "Document given twice", "Two documents have the name '{0}'; give each once", ProblemSeverity.Error);

    /// <summary>Documents without an operation.</summary>
    public static readonly ProblemDescriptor NoOperations = new(
        "SPEC4022", "No operations", "The documents define no operation, so there is nothing to call", ProblemSeverity.Warning);

    /// <summary>A document without a client.</summary>
    public static readonly ProblemDescriptor ClientNotNamed = new(
        "SPEC4050", "Client is not named", "The document's SpecularSpec item has no {0}; write <SpecularSpec Include=\"...\" Namespace=\"Kling\" Client=\"KlingClient\" />", ProblemSeverity.Error);

    /// <summary>A namespace or client that is no C# name.</summary>
    public static readonly ProblemDescriptor BadClientName = new(
        "SPEC4051", "Not a C# name", "The SpecularSpec item has {0}=\"{1}\", which is no C# name; for example \"{2}\" is one", ProblemSeverity.Error);

    /// <summary>Two clients in one namespace.</summary>
    public static readonly ProblemDescriptor ClientsShareNamespace = new(
        "SPEC4052", "Two clients in one namespace", "{0} and {1} share a namespace (names that differ only by case count as one), where their types would collide, so only {0} is written; give each client a namespace of its own", ProblemSeverity.Error);

    /// <summary>The runtime is not referenced.</summary>
    public static readonly ProblemDescriptor RuntimeMissing = new(
        "SPEC4053", "Runtime is not referenced", "The project does not reference Specular.Runtime, which generated clients stand on, so nothing is written; run dotnet add package Specular.Runtime --version {0}", ProblemSeverity.Error);

    /// <summary>The runtime's version does not fit.</summary>
    public static readonly ProblemDescriptor RuntimeDoesNotFit = new(
        "SPEC4054", "Runtime does not fit", "The project references Specular.Runtime {0}, and this generator writes for {1}; reference the same version of both packages", ProblemSeverity.Error);

    /// <summary>A document that does not exist.</summary>
    public static readonly ProblemDescriptor DocumentMissing = new(
        "SPEC4055", "Document does not exist", "The document '{0}' does not exist; correct the SpecularSpec item's Include, or add the file", ProblemSeverity.Error);

    /// <summary>A generator without a document.</summary>
    public static readonly ProblemDescriptor NoDocument = new(
        "SPEC4056", "No document", "The project references Specular.Generator and gives it no document; add a SpecularSpec item, or correct its Include if it matches no file", ProblemSeverity.Warning);

    /// <summary>Metadata that nothing reads.</summary>
    public static readonly ProblemDescriptor UnreadMetadata = new(
        "SPEC4057", "Metadata that nothing reads", "The SpecularSpec item of '{0}' has '{1}', which nothing reads; did you mean '{2}'?", ProblemSeverity.Warning);

    /// <summary>A language version that generated code is not written in.</summary>
    public static readonly ProblemDescriptor LanguageTooOld = new(
        "SPEC4058", "Language version is too old", "The project is compiled as C# {0}, and generated clients need {1}, so nothing is written; remove LangVersion from the project, or set it to {1} or later", ProblemSeverity.Error);

    /// <summary>Something OpenAPI does not have is written as what it has.</summary>
    public static readonly ProblemDescriptor MendedInOutput = new(
        "SPEC4060", "Mended in the output", "{0} is written as {1}{2}", ProblemSeverity.Info);

    /// <summary>A member OpenAPI does not have.</summary>
    public static readonly ProblemDescriptor LeftOutOfOutput = new(
        "SPEC4061", "Left out of the output", "OpenAPI has no '{0}' in {1}, so it is left out{2}; what a tool of yours reads can be an extension, 'x-{0}'", ProblemSeverity.Warning);

    /// <summary>Something OpenAPI demands is filled in.</summary>
    public static readonly ProblemDescriptor FilledInOutput = new(
        "SPEC4062", "Filled in", "{0} is missing, and OpenAPI demands it; the output has {1}{2}", ProblemSeverity.Info);

    /// <summary>A component whose name means something else in another document.</summary>
    public static readonly ProblemDescriptor ComponentRenamed = new(
        "SPEC4063", "Component is renamed", "'{0}' means something else in {1}; this one is '{2}' in the output, with all references to it", ProblemSeverity.Info);

    /// <summary>The output would say something else than the documents.</summary>
    public static readonly ProblemDescriptor OutputDiffers = new(
        "SPEC4064", "Output differs", "The output would not say what this document says: it differs in {0}; so nothing is written. Please report it with the document", ProblemSeverity.Error);

    /// <summary>A profile among the documents.</summary>
    public static readonly ProblemDescriptor ProfileNotInOutput = new(
        "SPEC4065", "Profile is not in the output", "A profile says what OpenAPI cannot say, so the output has nothing of it; keep it beside the output", ProblemSeverity.Info);

    /// <summary>Something was lost on request.</summary>
    public static readonly ProblemDescriptor ChangedInOutput = new(
        "SPEC4066", "Changed in the output", "The output differs in {0}: {1}", ProblemSeverity.Warning);

    /// <summary>The document cannot be said in the version asked for.</summary>
    public static readonly ProblemDescriptor NotConvertible = new(
        "SPEC4067", "Cannot be converted", "This cannot be written as OpenAPI {0}: {1}; leave out --openapi {0}", ProblemSeverity.Error);

    /// <summary>3.0 has no word for something.</summary>
    public static readonly ProblemDescriptor VersionRaised = new(
        "SPEC4068", "Written as OpenAPI 3.1", "OpenAPI 3.0 has no way to say this ({0}), so the output is OpenAPI 3.1", ProblemSeverity.Info);

    /// <summary>A baseline that cannot be read.</summary>
    public static readonly ProblemDescriptor UnreadableBaseline = new(
        "SPEC4090", "Baseline cannot be read", "This is no baseline, or not all of it: {0}; correct it, or write it again with specular lint --write-baseline", ProblemSeverity.Error);

    /// <summary>A baseline's entry whose finding is gone.</summary>
    public static readonly ProblemDescriptor StaleBaselineEntry = new(
        "SPEC4091", "Stale entry in the baseline", "The baseline accepts {0} in '{1}', which is no longer found there; take the entry out, or write the baseline again", ProblemSeverity.Info);

    /// <summary>A baseline's entry for an error.</summary>
    public static readonly ProblemDescriptor ErrorInBaseline = new(
        "SPEC4092", "Error in the baseline", "The baseline accepts {0} in '{1}', which is an error, and errors are not accepted; mend the document, or leave it out, and take the entry out", ProblemSeverity.Warning);

    /// <summary>A baseline that does not exist.</summary>
    public static readonly ProblemDescriptor BaselineMissing = new(
        "SPEC4093", "Baseline does not exist", "The baseline '{0}' does not exist; correct the SpecularBaseline item's Include, or write it with specular lint --write-baseline", ProblemSeverity.Error);

    /// <summary>The profile names an operation that no document has.</summary>
    public static readonly ProblemDescriptor UnknownProfileOperation = new(
        "SPEC4201", "Profile names an unknown operation", "The profile states {0} at \"{1}\", which no document has{2}", ProblemSeverity.Warning);

    /// <summary>The profile names a member that the operation does not have.</summary>
    public static readonly ProblemDescriptor UnknownProfileMember = new(
        "SPEC4202", "Profile names an unknown member", "The profile states {0} for the member {1} of {2}, which the documents do not have; correct the pointer, or add the member in a supplement", ProblemSeverity.Info);

    /// <summary>The profile states a task, but not enough to know it by.</summary>
    public static readonly ProblemDescriptor IncompleteStatedTask = new(
        "SPEC4203", "Incomplete task in the profile", "The profile states that {0} starts tasks, but neither it nor the documents say where the answer has the id; state createId (and query, status, vocabulary where no document has them)", ProblemSeverity.Warning);

    /// <summary>A rule asks through an id of which no rule says who issues it.</summary>
    public static readonly ProblemDescriptor UnissuedId = new(
        "SPEC4204", "Rule asks through an id that nothing issues", "The rule asks what the id {0} came with, and no issuedBy rule of {1} says where that id comes from, so it is never checked; add one with member: {0}", ProblemSeverity.Warning);

    /// <summary>Rules that no request keeps together.</summary>
    public static readonly ProblemDescriptor ContradictingRules = new(
        "SPEC4205", "Rules contradict each other", "No request of {0} can keep these rules: {1} (see {2}); correct or remove one", ProblemSeverity.Error);

    /// <summary>Limits that no media keeps.</summary>
    public static readonly ProblemDescriptor ContradictingMediaLimits = new(
        "SPEC4206", "Media limits contradict each other", "No media can keep these limits: {0} is {1} and {2} is {3}; correct one", ProblemSeverity.Error);

    /// <summary>A limit of something that such media does not have.</summary>
    public static readonly ProblemDescriptor MisplacedMediaLimit = new(
        "SPEC4207", "Media limit does not fit its kind", "The media of {0} is of the kind {1}, which does not have {2}; correct the kind or remove the limit", ProblemSeverity.Warning);

    /// <summary>One thing stated twice.</summary>
    public static readonly ProblemDescriptor RepeatedProfileEntry = new(
        "SPEC4208", "Profile states one thing twice", "The profile states {0} of {1} a second time (see {2}); keep one of the two", ProblemSeverity.Warning);

    /// <summary>A rule about a member that has another type than the rule can look at.</summary>
    public static readonly ProblemDescriptor UnfitMember = new(
        "SPEC4209", "Rule does not fit its member's type", "The schema states {0} as {1}, and {2} needs {3}; correct the profile or the schema", ProblemSeverity.Warning);

    /// <summary>A chosen name that C# does not have.</summary>
    public static readonly ProblemDescriptor BadChosenName = new(
        "SPEC4220", "Chosen name is no C# name", "\"{0}\" is chosen for {1}, and C# cannot have it there, so the name is made as if none were chosen; for example \"{2}\" can be chosen", ProblemSeverity.Warning);

    /// <summary>A chosen name for something that the client does not have.</summary>
    public static readonly ProblemDescriptor NameOfNothing = new(
        "SPEC4221", "Name is given to nothing", "The profile gives the name {0} to \"{1}\", and the client has nothing that is called by it; correct the target, or remove the entry", ProblemSeverity.Warning);

    /// <summary>A chosen name that is taken.</summary>
    public static readonly ProblemDescriptor ChosenNameTaken = new(
        "SPEC4222", "Chosen name is taken", "The name {0} is chosen for {1}, and something beside it has it, so it is {2}; choose another", ProblemSeverity.Warning);

    /// <summary>A client whose name something else needs.</summary>
    public static readonly ProblemDescriptor UnfitClientName = new(
        "SPEC4223", "Client cannot be called so", "The client {0} cannot be called so, because {1}; for example {2} can", ProblemSeverity.Error);

    /// <summary>A stage of the generator failed.</summary>
    public static readonly ProblemDescriptor GeneratorFault = new(
        "SPEC9001", "Fault in Specular", "Specular failed while {0}: {1}; this is a fault of ours, please report it with the document", ProblemSeverity.Error);
}
