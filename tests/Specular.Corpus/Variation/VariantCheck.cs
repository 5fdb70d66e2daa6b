using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Specular.Corpus.Documents;
using Specular.Corpus.Generation;
using Specular.Corpus.RoundTrips;
using Specular.Specification.Documents;

namespace Specular.Corpus.Variation;

/// <summary>What the generator owes to any document: it ends, it does not throw, and what it writes compiles without a warning.</summary>
/// <param name="document">Where the variants come from.</param>
/// <param name="project">The project that they stand in.</param>
/// <param name="seed">Where values for round trips come from; null makes none.</param>
internal sealed class VariantCheck(CorpusDocument document, ClientProject project, int? seed)
{
    private static readonly Regex s_names = new("'[^']*'|“[^”]*”|[0-9]+", RegexOptions.CultureInvariant, TimeSpan.FromMinutes(1));

    /// <summary>What is wrong; null when nothing is.</summary>
    public VariantFault? FaultOf(JsonObject tree)
    {
        IReadOnlyList<SourceDocument> sources = [new SourceDocument("variant.json", VariedDocument.Write(tree))];
        var client = ClientGenerator.Generate(document, sources, project, output: null);
        return client.Outcome switch
        {
            GenerationOutcome.Clean => seed is { } values ? Lost(sources, values) : null,
            GenerationOutcome.Refused => null,
            GenerationOutcome.Errors or GenerationOutcome.Warnings => Fault(client.Findings[0]),
            _ => new($"{client.Outcome}: {Frame(client.Reason)}", client.Reason),
        };
    }

    private static VariantFault Fault(CompilerFinding finding) =>
        new($"{finding.Id}: {s_names.Replace(finding.Message, "…")}", $"{finding.Place}: {finding.Id} {finding.Message}\n    {finding.Line}");

    // What was thrown, and the first place of ours that it came through.
    private static string Frame(string reason)
    {
        var lines = reason.Split('\n');
        return s_names.Replace(lines[0], "…") + (lines.FirstOrDefault(l => l.Contains("at Specular.", StringComparison.Ordinal)) is { } frame ? " " + frame.Trim() : "");
    }

    private static VariantFault? Lost(IReadOnlyList<SourceDocument> sources, int seed) =>
        RoundTripCheck.Check("variant", sources, seed).Lost is [var first, ..] ? new("Lost: " + s_names.Replace(first.Fault, "…"), $"{first.Type}: {first.Fault}\n    {first.Sent.ToJson()}") : null;
}
