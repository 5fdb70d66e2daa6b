namespace Specular.Specification.Problems;

// A document contradicts itself, or another one. SPEC2xxx.
public static partial class ProblemCatalog
{
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
        "SPEC2031", "Ambiguous path", "{0} answers to the same addresses as {1}; keep one of them", ProblemSeverity.Warning);

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
}
