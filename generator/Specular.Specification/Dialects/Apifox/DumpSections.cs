using Specular.Specification.Nodes;
using Specular.Specification.Problems;
using Specular.Specification.Reading;

namespace Specular.Specification.Dialects.Apifox;

/// <summary>The sections of one dumped page that are JSON; one that breaks off is read as far as it is complete.</summary>
internal sealed class DumpSections(DumpText text, ApifoxConversion conversion)
{
    private readonly Dictionary<DumpHeading, Node> _values = [];

    /// <summary>A section's value; null when the page has none.</summary>
    public Node? Find(DumpHeading heading) => _values.TryGetValue(heading, out var value) ? value : null;

    /// <summary>A description that stands after the table; null when none does.</summary>
    public ScalarNode? Description { get; private set; }

    /// <summary>Reads the sections from a line up to another.</summary>
    public void Read(int line, int endLine)
    {
        DumpHeading? heading = null;
        var name = "";
        var start = line;
        for (; line <= endLine; line++)
        {
            var next = line < endLine ? DumpHeadings.Of(text, line) : null;
            if (next is null && line < endLine)
            {
                continue;
            }

            ReadSection(heading, name, start, line);
            heading = next;
            name = next is null ? "" : text.Line(line);
            start = line + 1;
        }
    }

    private void ReadSection(DumpHeading? heading, string name, int line, int endLine)
    {
        // Markdown puts JSON between fences.
        if (line < endLine && heading is not DumpHeading.Description && text.Line(line, 3) is "```")
        {
            line++;
        }

        if (line >= endLine)
        {
            return;
        }

        var slice = new TextSlice(text.Text, text.StartOf(line), text.EndOf(endLine - 1));
        if (heading is DumpHeading.Description)
        {
            Description ??= text.Scalar(slice.Start, slice.End);
        }
        else if (heading is { } section && slice.Text[slice.Start] is '{' or '[' && !_values.ContainsKey(section))
        {
            ReadJson(section, name, slice);
        }
        else
        {
            Unread(slice.Start, slice.End);
        }
    }

    private void ReadJson(DumpHeading section, string name, TextSlice slice)
    {
        var end = JsonExtent.EndOf(slice);
        var reading = JsonReader.Read(end is { } at ? slice with { End = at } : slice);
        if (reading.Fault is { } fault)
        {
            CountBroken(fault);
            conversion.Report(ProblemCatalog.SectionBreaksOff, text.Scalar(fault.Offset, Math.Min(fault.Offset + 1, text.Text.Length)), name, fault.Reason);
            reading = JsonExtent.ReadComplete(slice with { End = fault.Offset }) ?? reading;
        }

        if (reading.Root is not { } root)
        {
            return;
        }

        conversion.Spend(root, root.Size);
        _values.Add(section, root);
        foreach (var finding in reading.Findings)
        {
            var span = NodeSpan.Find(root, finding.Pointer);
            conversion.Report(finding.Descriptor, text.Scalar(span.Offset, Math.Min(span.Offset + span.Length, text.Text.Length)), [.. finding.Arguments]);
        }

        if (end is { } after)
        {
            Unread(after, slice.End);
        }
    }

    // Saying on which line a broken section begins takes a walk through the text, so there may not be very many.
    private void CountBroken(TextFault fault)
    {
        if (conversion.CountBroken() > Math.Max(20, 2_000_000_000 / text.Text.Length))
        {
            throw new TextFaultException(ProblemCatalog.TextBeyondLimits, fault.Offset, "too many of its sections break off");
        }
    }

    /// <summary>Reports text that belongs to nothing; lines drawn between pages are no text.</summary>
    public void Unread(int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text.Text[start]) || text.Text[start] is '-' or '=' or '*' or '_' or '`' or '#' or '|' or '\uFEFF'))
        {
            start++;
        }

        if (start < end)
        {
            var lineEnd = text.Text.IndexOfAny(['\r', '\n'], start, end - start);
            var scalar = text.Scalar(start, lineEnd < 0 ? end : lineEnd);
            conversion.Report(ProblemCatalog.TextNotRead, scalar, scalar.Value.Length > 40 ? scalar.Value.Substring(0, 40) + "…" : scalar.Value);
        }
    }
}
