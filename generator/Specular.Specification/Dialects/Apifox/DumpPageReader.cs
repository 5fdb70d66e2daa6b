using Specular.Specification.Nodes;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Dialects.Apifox;

/// <summary>One dumped page to an OpenAPI tree: its sections are put together to the <c>api</c> object that they were printed from.</summary>
internal sealed class DumpPageReader
{
    private readonly DumpText _text;
    private readonly ApifoxConversion _conversion;
    private readonly OperationConverter _operations;
    private readonly SecuritySchemes _security;

    public DumpPageReader(DumpText text, ApifoxConversion conversion)
    {
        _text = text;
        _conversion = conversion;
        _security = new(null, conversion);
        _operations = new(conversion, new(conversion, SchemaCollection.Empty), SharedResponses.Empty, _security, new(null, conversion));
    }

    /// <summary>The page as a tree; null when it describes no call of HTTP.</summary>
    /// <param name="page">The page.</param>
    /// <param name="endLine">The line after its last.</param>
    public ObjectNode? Read(DumpPage page, int endLine)
    {
        if (page.Overview.Find("Type") is { } type && !type.Value.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            _conversion.Report(ProblemCatalog.NotCarriedOver, type, type.Value);
            return null;
        }

        var sections = new DumpSections(_text, _conversion);
        sections.Read(page.Overview.EndLine, endLine);
        var origin = _text.Scalar(_text.StartOf(page.StartLine), _text.EndOf(page.StartLine));
        var api = new ObjectWriter(origin)
            .Add("method", page.Overview.Find("Method")).Add("path", page.Overview.Find("Path")).Add("status", Status(page))
            .Add("description", Description(page) ?? sections.Description)
            .Add("parameters", sections.Find(DumpHeading.Parameters)).Add("requestBody", sections.Find(DumpHeading.Body))
            .Add("responses", sections.Find(DumpHeading.Responses)).Add("responseExamples", sections.Find(DumpHeading.Examples)).ToNode();
        var title = page.TitleLine is { } line ? Title(line) : null;
        var paths = new PathsWriter();
        _operations.Convert(api, title, new(), paths);
        var info = new ObjectWriter(origin).AddText("title", "", origin).AddText("version", "1.0.0", origin);
        return new ObjectWriter(origin).AddText("openapi", "3.1.0", origin).Add("info", info.ToNode()).Add("paths", paths.ToNode(origin)).ToNode();
    }

    // A number where Apifox has a word. Published pages have 1, so 1 says nothing; the others (-1, -2) are kept as they stand, since no meaning is known.
    private static ScalarNode? Status(DumpPage page) => page.Overview.Find("Status") is { Value: not "1" } status ? status : null;

    // A heading's marks are not part of the title.
    private ScalarNode Title(int line)
    {
        var start = _text.StartOf(line);
        while (start < _text.EndOf(line) && _text.Text[start] is '#' or ' ')
        {
            start++;
        }

        return _text.Scalar(start, _text.EndOf(line));
    }

    // What stands between the head and the overview: a heading, prose, and in one rendering the table a first time.
    private ScalarNode? Description(DumpPage page)
    {
        if (page.HeadLine is not { } head)
        {
            return null;
        }

        var first = head + 1;
        if (OverviewTable.Read(_text, first) is { } table && table.EndLine <= page.OverviewLine)
        {
            first = table.EndLine;
        }

        if (first < page.OverviewLine && DumpHeadings.Of(_text, first) == DumpHeading.Description)
        {
            first++;
        }

        var last = page.OverviewLine - 1;
        if (first > last)
        {
            return null;
        }

        var raw = _text.Scalar(_text.StartOf(first), _text.EndOf(last));
        var prose = string.Join("\n", raw.Value.Split('\n').Select(l => l.TrimEnd('\r')));
        return new(JsonKind.String, prose, prose, raw.Offset, raw.Length);
    }
}
