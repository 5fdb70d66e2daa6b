namespace Specular.Specification.Problems;

// A document says in the wrong place, in the wrong form, or twice, what it says; or leaves out what others rest on. SPEC2xxx.
public static partial class ProblemCatalog
{
    /// <summary>A default that breaks its schema.</summary>
    public static readonly ProblemDescriptor DefaultAgainstSchema = new(
        "SPEC2016", "Default against schema", "The default of '{0}' breaks its own schema ({1}); correct the one or the other", ProblemSeverity.Info);

    /// <summary>A value that stands twice in an enum.</summary>
    public static readonly ProblemDescriptor EnumValueTwice = new(
        "SPEC2017", "Enum value stands twice", "The value {0} stands twice in the enum of '{1}'; leave one out", ProblemSeverity.Info);

    /// <summary>required where it says nothing.</summary>
    public static readonly ProblemDescriptor RequiredMisplaced = new(
        "SPEC2018", "required at the wrong level", "{0}; {1}", ProblemSeverity.Info);

    /// <summary>An operation without a success answer.</summary>
    public static readonly ProblemDescriptor NoSuccessAnswer = new(
        "SPEC2019", "No success answer", "{0} documents no success answer; nobody knows what it answers when it goes well", ProblemSeverity.Info);

    /// <summary>A schema that nothing leads to.</summary>
    public static readonly ProblemDescriptor UnreachableSchema = new(
        "SPEC2020", "Unreachable schema", "No operation leads to the schema '{0}'; refer to it where it belongs, or leave it out", ProblemSeverity.Info);

    /// <summary>A security scheme that nothing demands.</summary>
    public static readonly ProblemDescriptor UnusedSecurityScheme = new(
        "SPEC2021", "Unused security scheme", "No 'security' demands the scheme '{0}', so that by OpenAPI calls do without it; name it in 'security', or leave it out", ProblemSeverity.Info);

    /// <summary>A demand of a scheme that is not declared.</summary>
    public static readonly ProblemDescriptor UndeclaredSecurityScheme = new(
        "SPEC2022", "Undeclared security scheme", "'security' demands the scheme '{0}', which components.securitySchemes does not have; declare it there, or correct the name", ProblemSeverity.Info);

    /// <summary>A header parameter that OpenAPI ignores.</summary>
    public static readonly ProblemDescriptor IgnoredHeader = new(
        "SPEC2023", "Header parameter without effect", "OpenAPI passes over a header parameter named '{0}'; {1} instead", ProblemSeverity.Info);

    /// <summary>A placeholder as the example of a credential.</summary>
    public static readonly ProblemDescriptor PlaceholderCredential = new(
        "SPEC2024", "Placeholder for a credential", "The example of '{0}' is a placeholder ('{1}'), which a service refuses; a security scheme needs no example", ProblemSeverity.Info);

    /// <summary>A document with an empty title.</summary>
    public static readonly ProblemDescriptor Untitled = new(
        "SPEC2025", "Empty title", "The document's title is empty; names in generated code come from elsewhere", ProblemSeverity.Info);

    /// <summary>Operations without an operationId.</summary>
    public static readonly ProblemDescriptor NoOperationId = new(
        "SPEC2026", "No operationId", "{0}; names in generated code come from summaries and paths, and change with them", ProblemSeverity.Info);

    /// <summary>An enum value that the type does not allow.</summary>
    public static readonly ProblemDescriptor EnumAgainstType = new(
        "SPEC2027", "Enum value against type", "The value {0} in the enum of '{1}' is not of its type ({2}), so that it is never allowed; write it as the type demands, or correct the type", ProblemSeverity.Info);

    /// <summary>Bounds that exclude each other.</summary>
    public static readonly ProblemDescriptor BoundsExclude = new(
        "SPEC2028", "Bounds without a value between", "Nothing is allowed for '{0}': its {1} is {2} and its {3} is {4}; correct one of them", ProblemSeverity.Info);

    /// <summary>A keyword that does not go with the type.</summary>
    public static readonly ProblemDescriptor KeywordWithoutEffect = new(
        "SPEC2029", "Keyword without effect", "'{0}' of '{1}' says nothing about the type {2}, only about {3}; correct the type, or leave the keyword out", ProblemSeverity.Info);

    /// <summary>A time in milliseconds in 32 bits.</summary>
    public static readonly ProblemDescriptor TimeBeyond32Bits = new(
        "SPEC2050", "Time beyond 32 bits", "'{0}' is Unix time in milliseconds ('{1}'), which 32 bits do not hold, and {2}; its format is int64", ProblemSeverity.Info);

    /// <summary>A number with a unit that the schema calls a string.</summary>
    public static readonly ProblemDescriptor NumberAsText = new(
        "SPEC2051", "Number as a string", "'{0}' is a number ('{1}'), and its schema says string; it is kept as a string", ProblemSeverity.Info);

    /// <summary>A body of a GET or HEAD.</summary>
    public static readonly ProblemDescriptor BodyWithoutMeaning = new(
        "SPEC2052", "Body of a GET", "{0} has a body, to which HTTP gives no meaning with {1}; proxies and libraries leave it out. Use POST, or parameters", ProblemSeverity.Info);

    /// <summary>A body of an answer that has none.</summary>
    public static readonly ProblemDescriptor BodyWithoutBody = new(
        "SPEC2053", "Body of an answer without one", "HTTP has no body in an answer with status {0}, and this one of {1} describes one; it belongs to another status", ProblemSeverity.Info);

    /// <summary>Servers that only the publisher reaches.</summary>
    public static readonly ProblemDescriptor PrivateServer = new(
        "SPEC2054", "Private server", "The only server is '{0}', which nobody else reaches; the client needs a base address from its options", ProblemSeverity.Info);

    /// <summary>A required member that the example leaves empty.</summary>
    public static readonly ProblemDescriptor RequiredMemberEmpty = new(
        "SPEC2055", "Required and empty in the example", "The example leaves required members empty: {0}; what may be empty is perhaps not required, and what may not has no example", ProblemSeverity.Info);

    /// <summary>An example with members that no schema declares.</summary>
    public static readonly ProblemDescriptor ExampleMemberUndeclared = new(
        "SPEC2056", "Example with undeclared members", "The example has members that the schema does not declare: {0}; declare them, or correct the example", ProblemSeverity.Info);
}
