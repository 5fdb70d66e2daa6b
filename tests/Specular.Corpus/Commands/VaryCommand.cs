using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Specular.Corpus.Documents;
using Specular.Corpus.Output;
using Specular.Corpus.Variation;

namespace Specular.Corpus.Commands;

/// <summary>The command <c>vary</c>: clients of documents that are structured as others may be compile as well.</summary>
internal static class VaryCommand
{
    private const string Description =
        """
        Edit the structure of documents at random (names, schemas, parameters, bodies, answers), and check that each variant's client is written and compiles without a warning.

        Of each kind of fault the first is printed: the document, the seed that shows it again (vary FILE --seed SEED --count 1), and the edits that it takes. One variant in twenty is
        looked at by the trim and AOT analyzers as well, which takes as long as the compiler.
        """;

    // Small documents show as much, and there is time for more of them.
    private const long LargestBytes = 60_000;

    private const int LargestVariant = 1_000_000;

    private const int AnalyzedEach = 20;

    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true, MaxDepth = 1000 };

    /// <summary>Makes it.</summary>
    public static Command Create()
    {
        var paths = DocumentArguments.Create();
        var seed = new Option<int>("--seed") { Description = "Where the random numbers begin.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var count = new Option<int>("--count") { Description = "How many variants to make.", HelpName = "N", DefaultValueFactory = _ => 1000 };
        var roundTrip = new Option<bool>("--roundtrip") { Description = "Read and write values that the variant's schemas allow, too." };
        var output = new Option<string?>("--output") { Description = "A folder to write the least document that shows each fault to. Takes a minute for each.", HelpName = "DIR" };
        var command = new Command("vary", Description) { paths, seed, count, roundTrip, output };
        command.SetAction(parsed => Run(DocumentArguments.Read(parsed, paths), parsed.GetValue(seed), parsed.GetValue(count), parsed.GetValue(roundTrip), parsed.GetValue(output)));
        return command;
    }

    private static int Run(IReadOnlyList<CorpusDocument> documents, int seed, int count, bool roundTrips, string? output)
    {
        var small = documents.Where(d => documents.Count == 1 || new FileInfo(d.Path).Length <= LargestBytes).ToList();
        var kinds = new SortedDictionary<string, int>(StringComparer.Ordinal);
        using (var progress = new Progress(count))
        {
            for (var i = seed; i < seed + count; i++)
            {
                var document = small[i % small.Count];
                progress.Next(document.Name);
                var variant = VariedText.Of(document.Load()[0].Text, i);
                if (variant.Tree() is not { } tree || VariedDocument.Write(tree).Length > LargestVariant)
                {
                    continue;
                }

                var check = new VariantCheck(document, VariedProject.Of(tree, i) with { Analyzes = i % AnalyzedEach == 0 }, roundTrips ? i : null);
                if (check.FaultOf(tree) is { } fault)
                {
                    var known = kinds.GetValueOrDefault(fault.Kind);
                    kinds[fault.Kind] = known + 1;
                    if (known == 0)
                    {
                        Show(document, i, variant, fault, new Reduction(check, fault.Kind), output);
                    }
                }
            }
        }

        foreach (var kind in kinds.OrderByDescending(k => k.Value))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind.Value,6}  {kind.Key}"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} variants of {small.Count} documents, seeds {seed} to {seed + count - 1}: {kinds.Values.Sum()} faults of {kinds.Count} kinds"));
        return kinds.Count == 0 ? 0 : 1;
    }

    private static void Show(CorpusDocument document, int seed, VariedText variant, VariantFault fault, Reduction reduction, string? output)
    {
        var fewer = reduction.Fewer(variant);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{document.Path} --seed {seed}\n  {fault.Text}\n  {string.Join("; ", fewer.Steps.Select(s => s.Edit.Name))}\n"));
        if (output is not null && fewer.Tree() is { } tree)
        {
            Directory.CreateDirectory(output);
            File.WriteAllText(Path.Combine(output, seed.ToString(CultureInfo.InvariantCulture) + ".json"), reduction.Smaller(tree).ToJsonString(s_indented));
        }
    }
}
