using System.Text.RegularExpressions;
using Specular.Specification.Nodes;
using Specular.Specification.Problems;
using Specular.Specification.Reading;
using Specular.Specification.Values;

namespace Specular.Specification.Dialects.Markdown;

/// <summary>The OpenAPI documents among a text's blocks, and what is wrong with those that cannot be read.</summary>
/// <param name="document">The name of the document they are in.</param>
internal sealed class OpenApiBlocks(string document)
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.ExplicitCapture;

    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(10);

    // The digit tells a document from a page's front matter, where 'openapi' may name an operation.
    private static readonly Regex s_version = new(@"\b(openapi|swagger)[""']?[ \t]*:[ \t]*[""']?[0-9]", Options, s_timeout);
    private static readonly Regex s_versionLine = new(@"^[ \t{]*[""']?(openapi|swagger)[""']?[ \t]*:[ \t]*[""']?[0-9]", Options, s_timeout);

    // A shell's block may send an OpenAPI document; it is none.
    private static readonly HashSet<string> s_languages = new(StringComparer.Ordinal)
    {
        "", "yaml", "yml", "json", "jsonc", "json5", "openapi", "swagger", "oas", "oas3", "text", "txt", "plaintext", "plain",
    };

    private readonly List<OpenApiPage> _pages = [];
    private readonly List<TextFinding> _findings = [];
    private int _nodes;
    private TextSlice? _usedTitle;

    public IReadOnlyList<OpenApiPage> Pages => _pages;

    /// <summary>What is wrong with blocks, at their offsets.</summary>
    public IReadOnlyList<TextFinding> Findings => _findings;

    /// <summary>Whether a block may hold an OpenAPI document, by a look at it.</summary>
    public static bool IsCandidate(FencedBlock block) =>
        s_languages.Contains(block.Fence.Language) && s_version.Match(block.Content.Text, block.Content.Start, block.Content.Length).Success;

    /// <summary>Whether a line of a text begins like an OpenAPI document.</summary>
    public static bool HasVersionLine(TextSlice slice) => s_versionLine.Match(slice.Text, slice.Start, slice.Length).Success;

    public void Read(FencedBlock block)
    {
        if (_nodes > ReadingLimits.Nodes)
        {
            return;
        }

        var reading = DocumentTextReader.Read(block.Content);
        try
        {
            foreach (var one in reading.Further.Prepend(reading))
            {
                Read(block, one);
            }
        }
        catch (TextFaultException refused)
        {
            Report(refused.Fault, "page");
        }
    }

    private void Read(FencedBlock block, TextReading reading)
    {
        if (OpenApiPage.Of(reading, document) is { } page)
        {
            Add(page, block);
        }
        else if (reading.Fault is { } fault && HasVersionLine(block.Content))
        {
            Report(fault, reading.Format == TextFormat.Json ? "JSON" : "YAML");
            ReportUnclosed(block);
        }
        else if (reading.Root is ObjectNode root && IsOfUnreadVersion(root) && DocumentAppearance.OfRoot(root) is { } appearance)
        {
            _findings.Add(new(ProblemCatalog.UnknownDialect, "", [appearance.What, appearance.Remedy], root.Offset));
        }
    }

    private void Add(OpenApiPage page, FencedBlock block)
    {
        // Blocks with aliases are small as text.
        _nodes += page.Root.Size;
        if (_nodes > ReadingLimits.Nodes)
        {
            Report(ReadingLimits.TooManyNodes(block.Offset).Fault, "page");
            return;
        }

        _pages.Add(WithTitle(page, block.Title));
        ReportUnclosed(block);
    }

    // A title is that of the first block below it.
    private OpenApiPage WithTitle(OpenApiPage page, TextSlice? title)
    {
        if (title is not { } slice || slice == _usedTitle)
        {
            return page;
        }

        _usedTitle = slice;
        return page.WithTitle(new(JsonKind.String, slice.ToString(), slice.ToString(), slice.Start, slice.Length));
    }

    private static bool IsOfUnreadVersion(ObjectNode root) =>
        (root.Find("openapi") ?? root.Find("swagger")) is ScalarNode && !DocumentAppearance.IsFlattened(root);

    private void Report(TextFault fault, string what) => _findings.Add(new(fault.Descriptor, "", [what, fault.Reason], fault.Offset));

    private void ReportUnclosed(FencedBlock block)
    {
        if (!block.IsClosed)
        {
            _findings.Add(new(ProblemCatalog.UnclosedBlock, "", [new string(block.Fence.Mark, block.Fence.Count)], block.Offset));
        }
    }
}
