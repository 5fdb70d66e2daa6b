using System.Text.RegularExpressions;
using Specular.Corpus.Documents;
using Specular.Corpus.Reading;
using Xunit;

namespace Specular.Specification.Tests.Corpus;

/// <summary>Documents that are known to be invalid: each is refused at a place, or read with a problem that says what is wrong, or named here with the reason why nothing is.</summary>
public sealed class BrokenDocumentTests(ITestOutputHelper output)
{
    // What the corpus says is wrong, and why it is read without a word.
    private static readonly (Regex WhyInvalid, string Reason)[] s_reasons =
    [
        (Of("^parse"), "another parser stumbles over its own limits (YAML in a .json file, an escape, a stray byte that became a replacement character); nothing is lost in ours"),
        (Of("^missing external file"), "nothing refers to the part that names the other file, and what nothing reaches is not looked for in other documents"),
        (Of("^unresolved local"), "the reference stands in a value (an enum, an example), where it is text"),
        (Of("^semantic"), "2.0's rule that bodies and forms exclude each other, where one stands with the path and the operation's own replaces it"),
    ];

    [Fact]
    public void EveryBrokenDocumentIsExplained()
    {
        Assert.SkipWhen(CorpusDocuments.Folder is null, "the corpus is not here; SPECULAR_CORPUS names its folder");
        var readings = CorpusDocuments.Below("openapi/broken").Select(CorpusReader.Read).ToList();
        Assert.NotEmpty(readings);
        var silent = readings.Where(r => r.IsSilent).ToList();
        foreach (var reading in silent)
        {
            output.WriteLine($"{reading.Document.Name}\n  {reading.Document.WhyInvalid}\n  {ReasonFor(reading)}");
        }

        Assert.All(readings, r => Assert.False(r.IsFault, $"{r.Document.Name}: {r.Outcome} {r.Exception}"));
        Assert.All(silent, r => Assert.True(ReasonFor(r) is not null, $"{r.Document.Name} is read without a word, but: {r.Document.WhyInvalid}"));

        // Reasons are for exceptions.
        Assert.InRange(silent.Count, 0, readings.Count / 20);
    }

    private static string? ReasonFor(DocumentReading reading) => s_reasons.Select(r => r.WhyInvalid.IsMatch(reading.Document.WhyInvalid) ? r.Reason : null).FirstOrDefault(r => r is not null);

    private static Regex Of(string pattern) => new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromMinutes(1));
}
