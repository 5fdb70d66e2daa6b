namespace Specular.Specification.Problems;

/// <summary>
/// Every kind of problem, in one table. Adding one: here, a page docs/diagnostics/{Id}.md, a test.
/// Groups: 100x the text, 101x the document's structure, 102x references, 105x pages; 200x-202x a document against itself, 203x documents against each other;
/// 300x not carried over; 400x-401x the profile, 402x what was given to join; 405x the generator's options, 406x the tool's output.
/// </summary>
public static class ProblemCatalog
{
    /// <summary>The text is not YAML or JSON at the given place.</summary>
    public static readonly ProblemDescriptor UnreadableText = new(
        "SPEC1001", "Unreadable text", "This is not valid {0}: {1}", ProblemSeverity.Error);

    /// <summary>The document is of no kind we know.</summary>
    public static readonly ProblemDescriptor UnknownDialect = new(
        "SPEC1002", "Not an API document", "This is not an API document that Specular reads: it looks like {0}; {1}", ProblemSeverity.Error);

    /// <summary>The text is too deep, too large or a bomb.</summary>
    public static readonly ProblemDescriptor TextBeyondLimits = new(
        "SPEC1003", "Text beyond the limits", "This {0} is not read, because {1}; split the document, or look where it came from", ProblemSeverity.Error);

    /// <summary>A key stands twice in one object.</summary>
    public static readonly ProblemDescriptor DuplicateKey = new(
        "SPEC1004", "Key stands twice", "The key '{0}' stands twice in one object, and only the later counts; remove one", ProblemSeverity.Warning);

    /// <summary>JSON with something JSON does not have.</summary>
    public static readonly ProblemDescriptor LenientJson = new(
        "SPEC1005", "Not strictly JSON", "This is not strictly JSON: {0}; it was read over, other tools will refuse it", ProblemSeverity.Warning);

    /// <summary>A YAML stream with a document that is no API.</summary>
    public static readonly ProblemDescriptor UnreadYamlDocument = new(
        "SPEC1006", "Unread YAML document", "This document of several that '---' divides describes no API, so it is not read; remove it, or give it its own file", ProblemSeverity.Warning);

    /// <summary>A value of the wrong type.</summary>
    public static readonly ProblemDescriptor WrongType = new(
        "SPEC1010", "Wrong type", "Expected {0}, found {1}, which is left out", ProblemSeverity.Warning);

    /// <summary>A value that OpenAPI does not have here.</summary>
    public static readonly ProblemDescriptor UnknownValue = new(
        "SPEC1011", "Unknown value", "'{0}' is no {1}; {2}", ProblemSeverity.Warning);

    /// <summary>Something OpenAPI demands is missing.</summary>
    public static readonly ProblemDescriptor MissingMember = new(
        "SPEC1012", "Missing member", "{0} has no '{1}', and {2}", ProblemSeverity.Warning);

    /// <summary>A path or method is written as it may not be.</summary>
    public static readonly ProblemDescriptor OddPath = new(
        "SPEC1013", "Odd path or method", "'{0}' {1}", ProblemSeverity.Warning);

    /// <summary>A reference that leads nowhere.</summary>
    public static readonly ProblemDescriptor ReferenceNotFound = new(
        "SPEC1020", "Reference leads nowhere", "The reference '{0}' leads nowhere in this document{1}; what it stands for is taken as unknown", ProblemSeverity.Warning);

    /// <summary>A reference to another document.</summary>
    public static readonly ProblemDescriptor ExternalReference = new(
        "SPEC1021", "Reference to another document", "The reference '{0}' leaves this document, {1}", ProblemSeverity.Warning);

    /// <summary>References in a circle, with nothing but references on it.</summary>
    public static readonly ProblemDescriptor CircularReference = new(
        "SPEC1022", "References in a circle", "The reference '{0}' leads in a circle of references without a schema on it; it is taken as unknown", ProblemSeverity.Warning);

    /// <summary>A line of a flattened page that fits two places.</summary>
    public static readonly ProblemDescriptor FlattenedPlaceInDoubt = new(
        "SPEC1030", "Place in doubt", "Without the indentation '{0}' fits two places. It is read as {1}, and could be {2}: {3}; take the page with its indentation to be sure", ProblemSeverity.Warning);

    /// <summary>A flattened page that cannot be rebuilt.</summary>
    public static readonly ProblemDescriptor FlattenedPageRefused = new(
        "SPEC1031", "Flattened page refused", "This page lost its indentation and cannot be rebuilt: '{0}' fits nowhere; copy it again with the page's copy button, or append '.md' to the page's address", ProblemSeverity.Error);

    /// <summary>A line of a flattened page in a place where it is odd.</summary>
    public static readonly ProblemDescriptor FlattenedOddPlace = new(
        "SPEC1032", "Odd place", "Without the indentation '{0}' fits nowhere well. It is read as {1}, although {2}; take the page with its indentation to be sure", ProblemSeverity.Warning);

    /// <summary>An alias in a flattened page without its anchor.</summary>
    public static readonly ProblemDescriptor FlattenedAliasLost = new(
        "SPEC1033", "Alias leads nowhere", "The alias '*{0}' has no value above it, or one that is too large; what it stands for is taken as null", ProblemSeverity.Warning);

    /// <summary>A Markdown page that is no page of an API.</summary>
    public static readonly ProblemDescriptor PageWithoutApi = new(
        "SPEC1007", "Page without an API", "This Markdown page has no block of OpenAPI, so it adds nothing; a page of Apifox has one when '.md' is appended to its address", ProblemSeverity.Info);

    /// <summary>Something that Swagger 2.0 forbids where it stands.</summary>
    public static readonly ProblemDescriptor OddSwagger = new(
        "SPEC1040", "Against Swagger 2.0", "Swagger 2.0 does not allow {0} here; {1}", ProblemSeverity.Warning);

    /// <summary>A block of a Markdown page that nothing closes.</summary>
    public static readonly ProblemDescriptor UnclosedBlock = new(
        "SPEC1050", "Block is never closed", "The OpenAPI block that begins here is never closed, and is read up to where the next one or the page ends; close it with '{0}' at the column it begins at", ProblemSeverity.Warning);

    /// <summary>A fault of the text that could only be meant in one way.</summary>
    public static readonly ProblemDescriptor MendedText = new(
        "SPEC1041", "Mended text", "This is not valid {0}: {1}; it is read {2}", ProblemSeverity.Warning);

    /// <summary>A document that does not say what it is.</summary>
    public static readonly ProblemDescriptor VersionMissing = new(
        "SPEC1042", "Version is missing", "The document says neither 'openapi' nor 'swagger'; it is read as {0}; write \"{1}\" at its root", ProblemSeverity.Warning);

    /// <summary>A text that was read with the wrong encoding.</summary>
    public static readonly ProblemDescriptor DamagedText = new(
        "SPEC1043", "Damaged characters", "The text has characters that were lost when it was read or saved (U+FFFD), so names and descriptions are not what they were; save the file as UTF-8, or take it from its source again", ProblemSeverity.Warning);

    // ---- Apifox: project exports and pages copied as text. SPEC106x. ----

    /// <summary>A section of a page breaks off.</summary>
    public static readonly ProblemDescriptor SectionBreaksOff = new(
        "SPEC1060", "Section breaks off", "The section '{0}' cannot be read from here on: {1}; what is complete before it is read, the rest is left out; copy the page again", ProblemSeverity.Warning);

    /// <summary>An example stands where the schema belongs.</summary>
    public static readonly ProblemDescriptor ExampleInPlaceOfSchema = new(
        "SPEC1061", "Example in place of a schema", "Here stands an example where the schema belongs; it is taken as the example, and no schema is made up", ProblemSeverity.Warning);

    /// <summary>The body of a GET is all comments.</summary>
    public static readonly ProblemDescriptor BodySaysNothing = new(
        "SPEC1062", "Body that says nothing", "The operation has a body that consists of comments alone, and its method sends none; the body is left out", ProblemSeverity.Info);

    /// <summary>An example that should be JSON is not.</summary>
    public static readonly ProblemDescriptor ExampleNotJson = new(
        "SPEC1063", "Example is not JSON", "The body is JSON, but its example is not: {0}; it is kept as text", ProblemSeverity.Info);

    /// <summary>A parameter is switched off.</summary>
    public static readonly ProblemDescriptor DisabledParameter = new(
        "SPEC1064", "Parameter is switched off", "The {0} parameter '{1}' is switched off in Apifox, so it is left out; switch it on there when callers need it", ProblemSeverity.Info);

    /// <summary>One operation twice in a project.</summary>
    public static readonly ProblemDescriptor OperationStandsTwice = new(
        "SPEC1065", "Operation stands twice", "{0} stands twice in this module, as '{1}' and as '{2}'; only the first is read", ProblemSeverity.Warning);

    /// <summary>Two models of one name.</summary>
    public static readonly ProblemDescriptor ModelsOfOneName = new(
        "SPEC1066", "Two models of one name", "Another model is called '{0}' too; this one is read as '{1}'", ProblemSeverity.Info);

    /// <summary>An example that belongs to no answer.</summary>
    public static readonly ProblemDescriptor ExampleWithoutAnswer = new(
        "SPEC1067", "Example without an answer", "The example '{0}' names an answer that the operation does not have; it is left out", ProblemSeverity.Info);

    /// <summary>A server whose address has a variable without a value.</summary>
    public static readonly ProblemDescriptor ServerVariableWithoutValue = new(
        "SPEC1068", "Server without an address", "The address '{0}' has a variable that no environment gives a value; it is left out of the servers", ProblemSeverity.Info);

    /// <summary>Text on a page that is in none of its sections.</summary>
    public static readonly ProblemDescriptor TextNotRead = new(
        "SPEC1069", "Text that is not read", "What stands here belongs to no section of the page: {0}; it is not read", ProblemSeverity.Info);

    /// <summary>An illegal security scheme type.</summary>
    public static readonly ProblemDescriptor IllegalSecurityType = new(
        "SPEC2001", "Illegal security type", "'{0}' is no type of a security scheme (apiKey, http, mutualTLS, oauth2, openIdConnect){1}", ProblemSeverity.Info);

    /// <summary>No security, and an Authorization header beside it.</summary>
    public static readonly ProblemDescriptor CredentialOutsideSecurity = new(
        "SPEC2002", "Credential outside security", "The document says that {0} needs no security, yet it has the header parameter '{1}'; calls carry the credential", ProblemSeverity.Info);

    /// <summary>A body with required members that is not said to be required.</summary>
    public static readonly ProblemDescriptor BodyRequiredUnstated = new(
        "SPEC2003", "Body not said to be required", "The body has required members, but the document does not say that the body is required; it is taken as required", ProblemSeverity.Info);

    /// <summary>No error answer is documented.</summary>
    public static readonly ProblemDescriptor NoErrorAnswer = new(
        "SPEC2004", "No error answers", "{0} documents no error answer; the profile's error table can state them", ProblemSeverity.Info);

    /// <summary>The success answer's schema says nothing.</summary>
    public static readonly ProblemDescriptor EmptyAnswerSchema = new(
        "SPEC2005", "Empty answer schema", "The success answer of {0} has no schema, or an empty one; a supplement document can add it", ProblemSeverity.Info);

    /// <summary>No document names a server.</summary>
    public static readonly ProblemDescriptor NoServer = new(
        "SPEC2006", "No server", "No document names a server; the client needs a base address from its options", ProblemSeverity.Info);

    /// <summary>The operation is not released.</summary>
    public static readonly ProblemDescriptor UnreleasedOperation = new(
        "SPEC2007", "Operation not released", "The status of {0} is '{1}', not released; it may change or not answer", ProblemSeverity.Info);

    /// <summary>A variable of the path that no parameter declares.</summary>
    public static readonly ProblemDescriptor UndeclaredPathParameter = new(
        "SPEC2008", "Undeclared path parameter", "The path has {{{0}}}, but {1} declares no path parameter of that name; it is taken as a string", ProblemSeverity.Info);

    /// <summary>A path parameter that the path does not have.</summary>
    public static readonly ProblemDescriptor UnusedPathParameter = new(
        "SPEC2009", "Unused path parameter", "{1} declares the path parameter '{0}', but the path has no {{{0}}}; it is left out", ProblemSeverity.Info);

    /// <summary>A required member that is not declared.</summary>
    public static readonly ProblemDescriptor RequiredMemberUndeclared = new(
        "SPEC2010", "Required member not declared", "'{0}' is required but not declared among the properties", ProblemSeverity.Info);

    /// <summary>One operationId for two operations.</summary>
    public static readonly ProblemDescriptor DuplicateOperationId = new(
        "SPEC2011", "operationId stands twice", "The operationId '{0}' is that of {1} too; names are made unique by method and path", ProblemSeverity.Info);

    /// <summary>An example that breaks its schema.</summary>
    public static readonly ProblemDescriptor ExampleAgainstSchema = new(
        "SPEC2012", "Example against schema", "The example breaks its schema: {0}", ProblemSeverity.Info);

    /// <summary>Members required together that exclude each other.</summary>
    public static readonly ProblemDescriptor ExclusiveMembersRequired = new(
        "SPEC2013", "Exclusive members required", "'{0}' are required together here, but the profile says that exactly one of them is sent; the profile counts", ProblemSeverity.Info);

    /// <summary>3.0's nullable in a 3.1 document.</summary>
    public static readonly ProblemDescriptor NullableIn31 = new(
        "SPEC2014", "nullable in OpenAPI 3.1", "OpenAPI 3.1 has no 'nullable'; null is allowed here as if the type said so", ProblemSeverity.Info);

    /// <summary>A schema that cannot be checked.</summary>
    public static readonly ProblemDescriptor UncheckableSchema = new(
        "SPEC2015", "Schema cannot be checked", "Nothing can be checked against this schema: {0}", ProblemSeverity.Warning);

    /// <summary>One operation, two definitions.</summary>
    public static readonly ProblemDescriptor ConflictingOperation = new(
        "SPEC2030", "Operation defined twice", "{0} is defined here and, differently, at {1}; keep one, or mark the added document 'x-specular: supplement'", ProblemSeverity.Error);

    /// <summary>Two paths that differ only in their variables' names.</summary>
    public static readonly ProblemDescriptor AmbiguousPath = new(
        "SPEC2031", "Ambiguous path", "{0} answers to the same addresses as {1}; rename the variable in one of them", ProblemSeverity.Warning);

    // A document against OpenAPI's own grammar. SPEC204x.

    /// <summary>A member that OpenAPI requires is missing.</summary>
    public static readonly ProblemDescriptor MissingByGrammar = new(
        "SPEC2040", "Required by OpenAPI", "{0} has no '{1}', which OpenAPI requires", ProblemSeverity.Info);

    /// <summary>A member that OpenAPI does not have.</summary>
    public static readonly ProblemDescriptor UnknownToGrammar = new(
        "SPEC2041", "Unknown to OpenAPI", "OpenAPI {0} has no '{1}' in {2}, and other readers pass over it or refuse the document{3}", ProblemSeverity.Info);

    /// <summary>A member of another kind than OpenAPI says.</summary>
    public static readonly ProblemDescriptor OtherKindByGrammar = new(
        "SPEC2042", "Other kind than OpenAPI's", "OpenAPI has {0} here, the document {1}", ProblemSeverity.Info);

    /// <summary>A value that OpenAPI does not allow.</summary>
    public static readonly ProblemDescriptor ValueAgainstGrammar = new(
        "SPEC2043", "Not allowed by OpenAPI", "'{0}': OpenAPI {1} does not allow it as {2}{3}", ProblemSeverity.Info);

    /// <summary>A dynamic reference that may mean several schemas.</summary>
    public static readonly ProblemDescriptor AmbiguousDynamicReference = new(
        "SPEC2044", "Dynamic reference", "'{0}' means another schema each time it is reached another way; generated code takes anything here", ProblemSeverity.Info);

    /// <summary>Keywords beside a 3.0 reference.</summary>
    public static readonly ProblemDescriptor KeywordBesideReference = new(
        "SPEC3001", "Keywords beside a reference", "OpenAPI 3.0 ignores what stands beside a $ref: {0}; wrap the $ref in allOf to keep it", ProblemSeverity.Info);

    /// <summary>A part of OpenAPI that makes no code.</summary>
    public static readonly ProblemDescriptor NotCarriedOver = new(
        "SPEC3002", "Not carried over", "'{0}' makes no code and no answers of the simulator", ProblemSeverity.Info);

    /// <summary>An operation, or part of one, that a supplement adds.</summary>
    public static readonly ProblemDescriptor FromSupplement = new(
        "SPEC3003", "Not in the published document", "What stands here of {0} is not in the published document; this supplement adds it", ProblemSeverity.Info);

    /// <summary>A placeholder of a mock rule that nobody knows.</summary>
    public static readonly ProblemDescriptor UnknownMockWord = new(
        "SPEC3030", "Unknown mock placeholder", "The mock rule has '{0}', which is no placeholder that the simulator knows; it makes a value from the schema instead", ProblemSeverity.Info);

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

    /// <summary>An enum value carries an explanation.</summary>
    public static readonly ProblemDescriptor GlossedEnumValue = new(
        "SPEC3106", "Gloss in an enum value", "The value '{0}' carries a gloss; on the wire it is taken to be '{1}'", ProblemSeverity.Info);

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

    // ---- Lowering: valid, but not carried over to C# without loss ----

    /// <summary>A schema became raw JSON.</summary>
    public static readonly ProblemDescriptor SchemaNotCarriedOver = new(
        "SPEC3010", "Schema becomes raw JSON", "This schema becomes JsonElement in C#, because {0}", ProblemSeverity.Info);

    /// <summary>An operation is left out of the client.</summary>
    public static readonly ProblemDescriptor OperationNotCarriedOver = new(
        "SPEC3011", "Operation is left out", "{0} is not in the client, because {1}", ProblemSeverity.Warning);

    /// <summary>An optional parameter is left out of a signature.</summary>
    public static readonly ProblemDescriptor ParameterNotCarriedOver = new(
        "SPEC3012", "Parameter is left out", "{0} is in the client without its optional parameter {1}, whose form cannot be written yet", ProblemSeverity.Warning);

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

    // ---- Other versions: what OpenAPI 3 has no place for ----

    /// <summary>Something of Swagger 2.0 that OpenAPI 3 does not have.</summary>
    public static readonly ProblemDescriptor NotCarriedFromSwagger = new(
        "SPEC3020", "Not carried over from Swagger 2.0", "OpenAPI 3 has no equal for {0}; {1}", ProblemSeverity.Warning);

    /// <summary>Something of OpenAPI 3.2 that the contract has no place for.</summary>
    public static readonly ProblemDescriptor NotCarriedFrom32 = new(
        "SPEC3021", "Not carried over from OpenAPI 3.2", "{0} of OpenAPI 3.2 is not carried over; {1}", ProblemSeverity.Info);

    // ---- Build configuration: the generator's options ----

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

    // ---- The tool: what the output of specular import has otherwise than the documents ----

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

    // Found by MSBuild, because the compiler never sees them: Specular.Generator.targets has the same ids and words.

    /// <summary>A document that does not exist.</summary>
    public static readonly ProblemDescriptor DocumentMissing = new(
        "SPEC4055", "Document does not exist", "The document '{0}' does not exist; correct the SpecularSpec item's Include, or add the file", ProblemSeverity.Error);

    /// <summary>A generator without a document.</summary>
    public static readonly ProblemDescriptor NoDocument = new(
        "SPEC4056", "No document", "The project references Specular.Generator and gives it no document; add a SpecularSpec item, or correct its Include if it matches no file", ProblemSeverity.Warning);

    /// <summary>Metadata that nothing reads.</summary>
    public static readonly ProblemDescriptor UnreadMetadata = new(
        "SPEC4057", "Metadata that nothing reads", "The SpecularSpec item of '{0}' has '{1}', which nothing reads; did you mean '{2}'?", ProblemSeverity.Warning);

    // ---- Faults of ours ----

    /// <summary>A stage of the generator failed.</summary>
    public static readonly ProblemDescriptor GeneratorFault = new(
        "SPEC9001", "Fault in Specular", "Specular failed while {0}: {1}; this is a fault of ours, please report it with the document", ProblemSeverity.Error);

    /// <summary>All kinds, by id.</summary>
    public static IReadOnlyList<ProblemDescriptor> All { get; } = typeof(ProblemCatalog).GetFields()
        .Select(f => f.GetValue(null)).OfType<ProblemDescriptor>().OrderBy(d => d.Id, StringComparer.Ordinal).ToArray();
}
