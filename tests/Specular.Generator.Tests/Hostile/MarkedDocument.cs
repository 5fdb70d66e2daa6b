using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Specular.CodeGeneration;
using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Emission;
using Specular.CodeGeneration.Lowering;
using Specular.Specification.Documents;

namespace Specular.Generator.Tests.Hostile;

/// <summary>
/// A document and a profile with a mark at every place where text may stand. A mark is <c>§kind.place§</c>: <c>text</c> goes into literals and comments only, <c>name</c> becomes names as well,
/// and <c>word</c> is read as something else, so that other words make other code.
/// </summary>
internal static partial class MarkedDocument
{
    /// <summary>The document's own name, which is a text of the user's.</summary>
    public const string FileName = "specs/§text.file§.json";

    private static readonly string Api = Read("MarkedDocument.json");

    private static readonly string Profile = Read("MarkedProfile.json");

    /// <summary>All marks.</summary>
    public static IReadOnlyList<string> Marks { get; } = [.. Mark().Matches(FileName + Api + Profile).Select(m => m.Groups["mark"].Value).Distinct(StringComparer.Ordinal)];

    /// <summary>The document and the profile, with a text at one mark and something harmless at the others.</summary>
    public static IReadOnlyList<SourceDocument> With(string mark, string text) => With(m => m == mark ? text : Harmless(m));

    /// <summary>The document and the profile, with what the function gives for each mark.</summary>
    public static IReadOnlyList<SourceDocument> With(Func<string, string> text) =>
        [new(Fill(FileName, text, escape: false), Fill(Api, text, escape: true)), new("specs/sample.profile.json", Fill(Profile, text, escape: true))];

    /// <summary>A text without any meaning, the same length of time away from others of its kind as any.</summary>
    public static string Harmless(string mark) => "harmless " + string.Concat(mark.Select(c => char.IsAsciiLetterOrDigit(c) ? c : 'x'));

    /// <summary>The client of some documents; empty when they define no operation.</summary>
    public static IReadOnlyList<GeneratedFile> Generate(IReadOnlyList<SourceDocument> documents)
    {
        var read = ContractReader.Read("sample", documents);
        return read.Contract.Operations.Count == 0
            ? []
            : [.. ClientEmission.Emit(ClientLowering.Lower(read.Contract, new ClientIdentity("Sample", "SampleClient"), ContractReader.Digest(read.Contract)).Model)];
    }

    // Every character beyond plain ones by its number: JSON can so hold what no encoder would write, halves of surrogate pairs among it.
    private static string Fill(string template, Func<string, string> text, bool escape) => Mark().Replace(template, m =>
    {
        var value = text(m.Groups["mark"].Value);
        var filled = new StringBuilder();
        foreach (var c in value)
        {
            filled.Append(!escape || (char.IsAscii(c) && c is >= ' ' and not ('"' or '\\')) ? c.ToString() : "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }

        return filled.ToString();
    });

    private static string Read(string name)
    {
        using var stream = typeof(MarkedDocument).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("§(?<mark>[a-z]+\\.[a-zA-Z0-9.-]+)§", RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();
}
