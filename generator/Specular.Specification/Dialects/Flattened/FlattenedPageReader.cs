using Specular.Specification.Nodes;
using Specular.Specification.Problems;
using Specular.Specification.Reading;
using Specular.Specification.Values;

namespace Specular.Specification.Dialects.Flattened;

/// <summary>
/// Rebuilds OpenAPI pages whose indentation is lost. The lines' order and OpenAPI's own grammar leave few readings; a search weighs them by what the page says twice
/// (<c>x-apifox-orders</c>, <c>required</c>, references, examples). What stays uncertain is told.
/// </summary>
internal static class FlattenedPageReader
{
    // A page has some hundred lines. The search takes its time for each, and longer texts were hardly copied from a page.
    private const int MostLines = 10_000;

    /// <summary>Reads all pages of a text; no pages and no findings when it is of another form.</summary>
    public static FlattenedReading Read(string text)
    {
        var pages = new List<ObjectNode>();
        var findings = new List<TextFinding>();
        if (text.Length > ReadingLimits.Characters)
        {
            return new([], []);
        }

        var extents = PageCutter.Cut(text);
        foreach (var (start, end) in extents)
        {
            if (HasTooManyLines(text, start, end))
            {
                findings.Add(new(ProblemCatalog.TextBeyondLimits, "", ["page without indentation", $"it has more than {MostLines} lines"], start));
                continue;
            }

            var pointer = extents.Count == 1 ? "" : JsonPointer.Append("", pages.Count);
            var names = new NameTable();
            var lines = new LineLexer(text, names).Read(start, end);
            if (ReadPage(lines, names, pointer, findings) is { } page)
            {
                pages.Add(page);
            }
        }

        return new(pages, findings);
    }

    private static bool HasTooManyLines(string text, int start, int end)
    {
        var lines = 0;
        for (var at = text.IndexOf('\n', start); at >= 0 && at < end && lines <= MostLines; at = text.IndexOf('\n', at + 1))
        {
            lines++;
        }

        return lines > MostLines;
    }

    private static ObjectNode? ReadPage(List<FlatLine> lines, NameTable names, string pointer, List<TextFinding> findings)
    {
        var evidence = new PageEvidence(lines, names);
        var search = new PageSearch(evidence, names, new ExampleGuides(null));
        if (search.Run() is not { } state)
        {
            var line = lines[search.StuckAt];
            findings.Add(new(ProblemCatalog.FlattenedPageRefused, "", [line.Text], line.Start));
            return null;
        }

        var reported = new ReadingReporter(evidence, pointer);
        if (reported.Build(state) is not ObjectNode first)
        {
            return null;
        }

        if (reported.HasExamples)
        {
            var guided = new PageSearch(evidence, names, new ExampleGuides(first));
            if (guided.Run() is { } second)
            {
                (search, state) = (guided, second);
                reported = new ReadingReporter(evidence, pointer);
                first = reported.Build(state) as ObjectNode ?? first;
            }
        }

        findings.AddRange(reported.Findings);
        if (search.CrowdedAt >= 0)
        {
            var line = lines[search.CrowdedAt];
            findings.Add(new(ProblemCatalog.FlattenedManyReadings, "", [line.Text], line.Start));
        }

        return first;
    }
}
