using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Specular.CodeGeneration.Emission;
using Specular.CodeGeneration.Lowering;
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
    private static readonly Regex s_names = new("'[^']*'|“[^”]*”|[0-9]+", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));

    /// <summary>What is wrong; null when nothing is.</summary>
    public VariantFault? FaultOf(JsonObject tree)
    {
        IReadOnlyList<SourceDocument> sources = [new SourceDocument("variant.json", VariedDocument.Write(tree))];
        var client = ClientGenerator.Generate(document, sources, project, output: null);
        return client.Outcome switch
        {
            GenerationOutcome.Clean => Reordered(tree) ?? (seed is { } values ? Lost(sources, values) : null),
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

    // The order of members decides no name and no type.
    private VariantFault? Reordered(JsonObject tree)
    {
        var (here, there) = (Lines(tree), Lines(Reversed(tree)));
        var (gone, added) = (here.Except(there, StringComparer.Ordinal).FirstOrDefault(), there.Except(here, StringComparer.Ordinal).FirstOrDefault());
        return gone is null && added is null ? null : new("Reordered: " + (gone ?? added)!.Split(' ')[1], $"- {gone}\n    + {added}");
    }

    private HashSet<string> Lines(JsonObject tree)
    {
        var contract = ContractReader.Read("variant", [new SourceDocument("variant.json", VariedDocument.Write(tree))]).Contract;
        return [.. ClientEmission.Emit(ClientLowering.Lower(contract, project.Identity, "").Model).SelectMany(f => f.Text.Split('\n')).Select(l => l.Trim().Split(" =")[0]).Where(l => l.StartsWith("public ", StringComparison.Ordinal))];
    }

    // Of several media types of one kind the document's first is the one that is meant.
    private static JsonObject Reversed(JsonObject node) =>
        new(node.Reverse().Select(m => KeyValuePair.Create(m.Key, string.Equals(m.Key, "content", StringComparison.Ordinal) ? m.Value?.DeepClone() : Reversed(m.Value))));

    private static JsonNode? Reversed(JsonNode? node) => node switch
    {
        JsonObject o => Reversed(o),
        JsonArray a => new JsonArray([.. a.Select(Reversed)]),
        _ => node?.DeepClone(),
    };

    private static VariantFault? Lost(IReadOnlyList<SourceDocument> sources, int seed) =>
        RoundTripCheck.Check("variant", sources, seed).Lost is [var first, ..] ? new("Lost: " + s_names.Replace(first.Fault, "…"), $"{first.Type}: {first.Fault}\n    {first.Sent.ToJson()}") : null;
}
