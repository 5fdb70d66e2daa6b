using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Corpus.Comparison;

/// <summary>Every kind of difference that was looked into and stays, with its reason. What is in none of these is a fault of ours until somebody reads the document.</summary>
internal static class KnownDifferences
{
    /// <summary>All kinds, the first that applies counts.</summary>
    public static IReadOnlyList<KnownDifference> All { get; } =
    [
        new("OpenAPI 3.1 has no 'nullable': the library drops it silently, we keep what it means and report it (SPEC2014)",
            (d, c) => d.Aspect is "type" && c.IsReported(d.Pointer + "/nullable", ProblemCatalog.NullableIn31)),
        new("A type that is no JSON type ('String', 'bool', 'file'): the library takes what it can silently, we report it with what we take",
            (d, c) => d.Aspect is "type" && c.IsReported(d.Pointer + "/type", ProblemCatalog.UnknownValue, ProblemCatalog.WrongType)),
        new("A union of bare types in 3.0: the library folds its arms into a list of types, we keep the union",
            (d, _) => d.Aspect is "type" && d.Ours is "None" || (d.Aspect is "oneOf" or "anyOf" && d.Theirs is "0 schemas")),
        new("A reference that leads nowhere: the library keeps its name, we report it and allow anything",
            (d, c) => d.Aspect is "reference" && d.Ours is null && IsBadReference(d.Pointer, c)),
        new("A dynamic reference with several targets: the library keeps its name, we report it (SPEC2044) and allow anything",
            (d, c) => d.Aspect is "reference" && d.Ours is null && c.IsReported(d.Pointer + "/$dynamicRef", ProblemCatalog.AmbiguousDynamicReference)),
        new("A dynamic reference with one target: the library names its anchor, we the schema that has it",
            (d, _) => d.Aspect is "reference" && d.Ours is not null && d.Theirs is { } name && !name.Contains('/', StringComparison.Ordinal)),
        new("A path parameter is required whatever it says; the library takes the document's word, we report it (SPEC2043)",
            (d, c) => d.Aspect is "required" && d is { Ours: "True", Theirs: "False" } && c.IsReportedOf(d.Place[(d.Place.LastIndexOf(' ') + 1)..], ProblemCatalog.ValueAgainstGrammar)),
        new("A reference by $id: the library keeps the address, we name the schema that has it",
            (d, _) => d.Aspect is "reference" && d.Ours is not null && d.Theirs is { } address && address.Contains(':', StringComparison.Ordinal)),
        new("An answer or a body that a reference to nowhere stands for: the library keeps an empty one, we report it and leave it out",
            (d, c) => d.Ours is null && (d.Aspect, d.Theirs) switch
            {
                ("body", _) => IsBadReference(d.Pointer + "/requestBody", c),
                ("answer", { } status) => IsBadReference(d.Pointer + "/responses/" + JsonPointer.Escape(status), c) || IsBadReference(d.Pointer + "/responses/" + status.ToLowerInvariant(), c),
                _ => false,
            }),
        new("A variable of the path without a parameter: we report it (SPEC2008) and add one, the library leaves it out",
            (d, c) => d.Aspect is "parameter" && d.Ours is { } ours && ours.StartsWith("path ", StringComparison.Ordinal) && c.IsReported(d.Pointer, ProblemCatalog.UndeclaredPathParameter)),
        new("A path parameter that the path does not have: we report it (SPEC2009) and leave it out, the library keeps it",
            (d, c) => d.Aspect is "parameter" && d.Theirs is { } theirs && theirs.StartsWith("path ", StringComparison.Ordinal) && c.IsReportedOf(theirs["path ".Length..], ProblemCatalog.UnusedPathParameter)),
        new("Swagger 2.0's consumes and produces: the library gives media types to answers that have no schema, and overlooks lists that stand behind what needs them",
            (d, c) => c.IsSwagger && d.Aspect is "media type" or "schema"),
        new("Swagger 2.0's forms and files: a form with a required field is a required body for us, and a file is bytes",
            (d, c) => c.IsSwagger && (d is { Aspect: "required", Place: "body", Ours: "True" } || d is { Aspect: "format", Ours: "binary" })),
        new("Swagger 2.0's x-nullable: we take what vendors mean by it, the library leaves it out",
            (d, c) => c.IsSwagger && d.Aspect is "type" && d.Ours!.StartsWith("Null, ", StringComparison.Ordinal)),
        new("Swagger 2.0: a body that stands with the path, or several bodies: we take and report them, the library leaves them out or takes the last",
            (d, c) => c.IsSwagger && (d is { Aspect: "body", Theirs: null } || (d.Aspect is "type" && d.Place.StartsWith("body", StringComparison.Ordinal)))),
        new("Swagger 2.0: a reference into another section: the library finds what has the name, we report that it leads nowhere",
            (d, c) => c.IsSwagger && d.Place.StartsWith("path ", StringComparison.Ordinal) && c.IsReported(d.Pointer, ProblemCatalog.UndeclaredPathParameter)),
        new("A path that does not begin with '/': we report it and take it as if it did, the library leaves it out",
            (d, c) => d.Aspect is "operation" && d.Theirs is null && c.IsReported("/paths/" + JsonPointer.Escape(PathOf(d.Ours!).TrimStart('/')), ProblemCatalog.OddPath)),
        new("A method among additionalOperations that has a member of its own: we report and take it, the library leaves it out",
            (d, c) => d.Aspect is "operation" && d.Theirs is null && c.IsReported(d.Pointer, ProblemCatalog.OddPath)),
        new("A path that refers to another path of the document: we follow it, the library does not",
            (d, _) => d.Aspect is "operation" && d.Theirs is null && !d.Pointer.StartsWith("/paths/" + JsonPointer.Escape(PathOf(d.Ours!)) + "/", StringComparison.Ordinal)),
        new("A reference to a place that is no component: the library names it by its last part, we by its whole pointer",
            (d, _) => d.Aspect is "reference" && d.Ours is { } ours && d.Theirs is { } theirs && string.Equals(LastOf(ours), LastOf(theirs), StringComparison.Ordinal)),
    ];

    /// <summary>The reason of the kind that a difference is of; null when it is of none.</summary>
    public static string? ReasonFor(Difference difference, DifferenceContext context) => All.FirstOrDefault(k => k.Applies(difference, context))?.Reason;

    private static bool IsBadReference(string pointer, DifferenceContext context) => new[] { "/$ref", "/$dynamicRef" }.Any(name => context.IsReported(
        pointer + name, ProblemCatalog.ReferenceNotFound, ProblemCatalog.ExternalReference, ProblemCatalog.CircularReference, ProblemCatalog.WrongType));

    private static string PathOf(string key) => key[(key.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    private static string LastOf(string pointer) => pointer[(pointer.LastIndexOf('/') + 1)..];
}
