using System.Text;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Specular.Mocking.Loading;
using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Tool.SecondReader;

/// <summary>
/// Reads each document with Microsoft.OpenApi and runs its validation rules: a second opinion from a reader that most other tools stand on. Its YAML reader does not
/// restore everywhere, so it is given the JSON of our tree. Nothing depends on what it says.
/// </summary>
internal static class OpenApiSecondReader
{
    private const string Reading = "Reading";

    /// <summary>What it says of a surface's documents; profiles are none of its business.</summary>
    public static IReadOnlyList<SecondOpinion> Read(Surface surface)
    {
        var profile = surface.Contract.Profile.Document;
        return [.. surface.Documents.Where(d => !string.Equals(d.Name, profile, StringComparison.Ordinal)).SelectMany(d => Read(surface, d))];
    }

    /// <summary>What it says of one document.</summary>
    /// <param name="name">What the document is reported by.</param>
    /// <param name="text">Its text.</param>
    public static IEnumerable<SecondOpinion> Read(string name, string text)
    {
        var document = new SourceDocument(name, text);
        return Read(new Surface("", [document], new ApiContract { Name = name }, []), document);
    }

    /// <summary>Reads a document's JSON.</summary>
    public static ReadResult Load(string json)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return OpenApiModelFactory.Load(bytes, OpenApiConstants.Json, Settings());
    }

    // What we cannot read is reported by our own reader; theirs would repeat it in other words.
    private static IEnumerable<SecondOpinion> Read(Surface surface, SourceDocument document) =>
        DocumentJson.Read(document).SelectMany(page => Read(surface, document, page.Pointer, page.Tree));

    private static IEnumerable<SecondOpinion> Read(Surface surface, SourceDocument document, string page, JsonValue tree)
    {
        OpenApiDiagnostic? diagnostic;
        try
        {
            diagnostic = Load(tree.ToJson()).Diagnostic;
        }
#pragma warning disable CA1031 // It throws for documents that it does not expect (a schema "a: true", a boolean in quotes). That is an opinion as well.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return [Locate(surface, document, Reading, page, isError: true, $"gave up on the document: {e.Message}")];
        }

        return diagnostic is null
            ? []
            : diagnostic.Errors.Select(e => Locate(surface, document, RuleOf(e), page + PointerOf(e), isError: true, e.Message))
                .Concat(diagnostic.Warnings.Select(w => Locate(surface, document, RuleOf(w), page + PointerOf(w), isError: false, w.Message)))
                .Distinct();
    }

    // References are never followed out of a document: no file, no network.
    private static OpenApiReaderSettings Settings()
    {
        var settings = new OpenApiReaderSettings { LoadExternalRefs = false, RuleSet = ValidationRuleSet.GetDefaultRuleSet() };
        settings.AddJsonReader();
        return settings;
    }

    // Its reader says the place at the end of the message only.
    private static string PointerOf(OpenApiError error)
    {
        const string mark = " at #/";
        var inMessage = error.Message.LastIndexOf(mark, StringComparison.Ordinal);
        var pointer = (error.Pointer ?? "").TrimStart('#');
        return pointer.Length > 1 || inMessage < 0 ? pointer : error.Message[(inMessage + mark.Length - 1)..];
    }

    // Only its validation rules have names; the rest is its reader's.
    private static string RuleOf(OpenApiError error) => error switch
    {
        OpenApiValidatorError validation => validation.RuleName,
        OpenApiValidatorWarning validation => validation.RuleName,
        _ => Reading,
    };

    private static SecondOpinion Locate(Surface surface, SourceDocument document, string rule, string pointer, bool isError, string message)
    {
        // Only the place is looked up; which of our kinds of problem carries it there is of no account.
        var place = new SourceReference(document.Name, pointer);
        var position = DocumentLocator.Locate(document, new Problem(ProblemCatalog.UnknownDialect, place, []));
        return new SecondOpinion(surface.PathOf(document.Name), rule, pointer, position, isError, message.ReplaceLineEndings(" "));
    }
}
