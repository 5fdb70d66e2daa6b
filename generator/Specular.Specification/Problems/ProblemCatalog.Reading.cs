namespace Specular.Specification.Problems;

// A document cannot be read as it claims. SPEC1xxx.
public static partial class ProblemCatalog
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

    /// <summary>A Markdown page that is no page of an API.</summary>
    public static readonly ProblemDescriptor PageWithoutApi = new(
        "SPEC1007", "Page without an API", "This Markdown page has no block of OpenAPI, so it adds nothing; a page of Apifox has one when '.md' is appended to its address", ProblemSeverity.Info);

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
        "SPEC1020", "Reference leads nowhere", "The reference '{0}' leads nowhere in {1}{2}; what it stands for is taken as unknown", ProblemSeverity.Warning);

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

    /// <summary>A line of a flattened page from which on not every likely reading was followed.</summary>
    public static readonly ProblemDescriptor FlattenedManyReadings = new(
        "SPEC1034", "More readings than are followed", "Without the indentation this page has, from '{0}' on, more likely readings than are followed; the best of them is taken. Take the page with its indentation to be sure", ProblemSeverity.Warning);

    /// <summary>Something that Swagger 2.0 forbids where it stands.</summary>
    public static readonly ProblemDescriptor OddSwagger = new(
        "SPEC1040", "Against Swagger 2.0", "Swagger 2.0 does not allow {0} here; {1}", ProblemSeverity.Warning);

    /// <summary>A fault of the text that could only be meant in one way.</summary>
    public static readonly ProblemDescriptor MendedText = new(
        "SPEC1041", "Mended text", "This is not valid {0}: {1}; it is read {2}", ProblemSeverity.Warning);

    /// <summary>A document that does not say what it is.</summary>
    public static readonly ProblemDescriptor VersionMissing = new(
        "SPEC1042", "Version is missing", "The document says neither 'openapi' nor 'swagger'; it is read as {0}; write \"{1}\" at its root", ProblemSeverity.Warning);

    /// <summary>A text that was read with the wrong encoding.</summary>
    public static readonly ProblemDescriptor DamagedText = new(
        "SPEC1043", "Damaged characters", "The text has characters that were lost when it was read or saved (U+FFFD), so names and descriptions are not what they were; save the file as UTF-8, or take it from its source again", ProblemSeverity.Warning);

    /// <summary>A block of a Markdown page that nothing closes.</summary>
    public static readonly ProblemDescriptor UnclosedBlock = new(
        "SPEC1050", "Block is never closed", "The OpenAPI block that begins here is never closed, and is read up to where the next one or the page ends; close it with '{0}' at the column it begins at", ProblemSeverity.Warning);

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
}
