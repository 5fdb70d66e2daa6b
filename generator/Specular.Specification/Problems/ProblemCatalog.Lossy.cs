namespace Specular.Specification.Problems;

// What documents say and what is not carried over, or not as it stands. SPEC3xxx.
public static partial class ProblemCatalog
{
    /// <summary>Keywords beside a 3.0 reference.</summary>
    public static readonly ProblemDescriptor KeywordBesideReference = new(
        "SPEC3001", "Keywords beside a reference", "OpenAPI 3.0 ignores what stands beside a $ref: {0}; wrap the $ref in allOf to keep it", ProblemSeverity.Info);

    /// <summary>A part of OpenAPI that makes no code.</summary>
    public static readonly ProblemDescriptor NotCarriedOver = new(
        "SPEC3002", "Not carried over", "'{0}' makes no code and no answers of the simulator", ProblemSeverity.Info);

    /// <summary>An operation, or part of one, that a supplement adds.</summary>
    public static readonly ProblemDescriptor FromSupplement = new(
        "SPEC3003", "Not in the published document", "What stands here of {0} is not in the published document; this supplement adds it", ProblemSeverity.Info);

    /// <summary>A schema became raw JSON.</summary>
    public static readonly ProblemDescriptor SchemaNotCarriedOver = new(
        "SPEC3010", "Schema becomes raw JSON", "This schema becomes JsonElement in C#, because {0}", ProblemSeverity.Info);

    /// <summary>An operation is left out of the client.</summary>
    public static readonly ProblemDescriptor OperationNotCarriedOver = new(
        "SPEC3011", "Operation is left out", "{0} is not in the client, because {1}", ProblemSeverity.Warning);

    /// <summary>An optional parameter is left out of a signature.</summary>
    public static readonly ProblemDescriptor ParameterNotCarriedOver = new(
        "SPEC3012", "Parameter is left out", "{0} is in the client without its optional parameter {1}, because {2}", ProblemSeverity.Warning);

    /// <summary>A second success answer is not typed.</summary>
    public static readonly ProblemDescriptor ResponseNotCarriedOver = new(
        "SPEC3013", "Answer is not typed", "{0} has another answer ({1}) with another schema; the client's method returns the first one's type", ProblemSeverity.Info);

    /// <summary>A task has no Start form.</summary>
    public static readonly ProblemDescriptor TaskNotCarriedOver = new(
        "SPEC3014", "Task cannot be followed", "{0} starts a task, but gets no Start and Resume method, because {1}", ProblemSeverity.Warning);

    /// <summary>An operation got a number, because its name was taken.</summary>
    public static readonly ProblemDescriptor OperationRenamed = new(
        "SPEC3015", "Operation is renamed", "{0} would be {1} in C#, which another operation is; it is {2} (give it a name under names in the profile)", ProblemSeverity.Info);

    /// <summary>A type got a number, because its name was taken.</summary>
    public static readonly ProblemDescriptor TypeRenamed = new(
        "SPEC3016", "Type is renamed", "This schema would be {0} in C#, which another type is; it is {1} (give it a name under names in the profile)", ProblemSeverity.Info);

    /// <summary>A member got a number, because its name was taken.</summary>
    public static readonly ProblemDescriptor MemberRenamed = new(
        "SPEC3017", "Member is renamed", "The member \"{0}\" is {1} in C#, because another member has its name, or every class has one of it", ProblemSeverity.Info);

    /// <summary>A rule that a client cannot check.</summary>
    public static readonly ProblemDescriptor RuleNotCarriedOver = new(
        "SPEC3018", "Rule is left open by the client", "A rule about requests of {0} is always left open by the client, because {1}; the simulator checks it", ProblemSeverity.Warning);

    /// <summary>Something of Swagger 2.0 that OpenAPI 3 does not have.</summary>
    public static readonly ProblemDescriptor NotCarriedFromSwagger = new(
        "SPEC3020", "Not carried over from Swagger 2.0", "OpenAPI 3 has no equal for {0}; {1}", ProblemSeverity.Warning);

    /// <summary>Something of OpenAPI 3.2 that the contract has no place for.</summary>
    public static readonly ProblemDescriptor NotCarriedFrom32 = new(
        "SPEC3021", "Not carried over from OpenAPI 3.2", "{0} of OpenAPI 3.2 is not carried over; {1}", ProblemSeverity.Info);

    /// <summary>A placeholder of a mock rule that nobody knows.</summary>
    public static readonly ProblemDescriptor UnknownMockWord = new(
        "SPEC3030", "Unknown mock placeholder", "The mock rule has '{0}', which is no placeholder that the simulator knows; it makes a value from the schema instead", ProblemSeverity.Info);

    /// <summary>A required header of a part is not sent.</summary>
    public static readonly ProblemDescriptor PartHeaderNotCarriedOver = new(
        "SPEC3080", "Header of a part is left out", "{0} sends the part {1} without its required header {2}, because {3}; a header with a const or a default is sent", ProblemSeverity.Warning);

    /// <summary>Answers look enveloped, but nothing says which code is a success.</summary>
    public static readonly ProblemDescriptor UnprovenEnvelope = new(
        "SPEC3101", "Envelope without a known success", "The answer of {0} looks like an envelope ({1}), but nothing says which {2} means success, so nothing is unwrapped{3}; give the answer an example, or state the envelope in the profile (envelope: {{code: {2}, success: [...], data: {4}}}), or list the operation under notEnveloped", ProblemSeverity.Warning);

    /// <summary>The documents name several credentials.</summary>
    public static readonly ProblemDescriptor SeveralCredentials = new(
        "SPEC3102", "Several credentials", "The documents name several credentials ({0}); each has a property in the options, and ApiKey is {1}; if calls carry one only, state it in the profile (credential: {{in: header, name: Authorization, prefix: \"Bearer \"}})", ProblemSeverity.Info);

    /// <summary>A create page promises a lookup that the query page does not take up.</summary>
    public static readonly ProblemDescriptor LookupNotTakenUp = new(
        "SPEC3103", "Promised lookup is not documented", "{0} promises that a task can be queried by {1}, but {2} documents only {3}; tasks are looked up by {1} only if the profile says queryByExternalId: true", ProblemSeverity.Info);

    /// <summary>Several operations may query the tasks of one.</summary>
    public static readonly ProblemDescriptor AmbiguousTaskQuery = new(
        "SPEC3104", "Several query operations", "{0} seems to start tasks, but both {1} and {2} may query them; state one in the profile (tasks: [{{create: \"{0}\", protocol: {{query: ...}}}}]), or isTask: false", ProblemSeverity.Info);

    /// <summary>Where a create answer has the id is taken from the query answer.</summary>
    public static readonly ProblemDescriptor AssumedTaskId = new(
        "SPEC3105", "Assumed place of a task's id", "The document says nothing of the answer of {0}; the task's id is taken to be at {1}, where {2} has it; describe the answer in a supplement, or state createId in the profile", ProblemSeverity.Info);

    /// <summary>An enum value carries an explanation.</summary>
    public static readonly ProblemDescriptor GlossedEnumValue = new(
        "SPEC3106", "Gloss in an enum value", "The value '{0}' carries a gloss; on the wire it is taken to be '{1}'", ProblemSeverity.Info);

    /// <summary>A security scheme that no key of the options can fulfil.</summary>
    public static readonly ProblemDescriptor CredentialOfConnection = new(
        "SPEC3107", "Credential of the connection", "The security scheme '{0}' ({1}) belongs to the connection, so the client's options have no credential for it; give the client an HttpClient whose handler does it", ProblemSeverity.Info);
}
