using System.Globalization;
using Specular.Specification.Contract;
using Specular.Specification.Dialects;
using Specular.Specification.Documents;
using Specular.Specification.Nodes;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Baselines;

/// <summary>Reads a baseline file. What cannot be read is a problem at its place; an entry that cannot be read accepts nothing.</summary>
public static class BaselineReader
{
    // The marker is the first thing that a written baseline has; a file that has it further down is not passed over silently.
    private const int MarkerWithin = 256;

    /// <summary>Whether a text is a baseline: for those who look through a folder of all sorts. Never throws.</summary>
    public static bool Recognises(SourceDocument document) =>
        document.Text.IndexOf(BaselineForm.Kind, 0, Math.Min(document.Text.Length, MarkerWithin), StringComparison.Ordinal) >= 0
        && new DocumentContent(document).RootText(BaselineForm.Marker) is BaselineForm.Kind;

    /// <summary>Reads it. Never throws.</summary>
    public static Baseline Read(SourceDocument document)
    {
        var content = new DocumentContent(document);
        var problems = new List<Problem>();
        if (content.Reading.Fault is { } fault)
        {
            problems.Add(new(ProblemCatalog.UnreadableBaseline, new(document.Name, ""), [$"it is not {content.FormatName}: {fault.Reason}"], fault.Offset));
            return new(document.Name, [], problems.ToValueList());
        }

        if (content.RootText(BaselineForm.Marker) is not BaselineForm.Kind)
        {
            Report(problems, document, "", $"it has no \"{BaselineForm.Marker}\": \"{BaselineForm.Kind}\" at its root");
            return new(document.Name, [], problems.ToValueList());
        }

        var current = BaselineForm.CurrentVersion.ToString(CultureInfo.InvariantCulture);
        if (content.RootText(BaselineForm.Version) is { } version && !string.Equals(version, current, StringComparison.Ordinal))
        {
            Report(problems, document, "/" + BaselineForm.Version, $"its version is {version}, and this Specular reads {current}");
            return new(document.Name, [], problems.ToValueList());
        }

        if (content.Root!.Find(BaselineForm.Accepted) is not ArrayNode accepted)
        {
            var pointer = content.Root.FindMember(BaselineForm.Accepted) is null ? "" : "/" + BaselineForm.Accepted;
            Report(problems, document, pointer, $"it has no list \"{BaselineForm.Accepted}\"");
            return new(document.Name, [], problems.ToValueList());
        }

        var entries = accepted.Items.Select((item, index) => ReadEntry(document, item, JsonPointer.Append("/" + BaselineForm.Accepted, index), problems)).ToValueList();
        return new(document.Name, entries, problems.ToValueList());
    }

    private static AcceptedFinding? ReadEntry(SourceDocument document, Node item, string pointer, List<Problem> problems)
    {
        if (item is not ObjectNode entry)
        {
            Report(problems, document, pointer, $"an entry is an object, and here is {item.Description}");
            return null;
        }

        var before = problems.Count;
        var finding = new AcceptedFinding(Text(BaselineForm.Id), Text(BaselineForm.Document), Text(BaselineForm.Pointer), Text(BaselineForm.Message));
        return problems.Count == before ? finding : null;

        string Text(string name)
        {
            if (entry.Find(name) is ScalarNode { Kind: JsonKind.String } text)
            {
                return text.Value;
            }

            Report(problems, document, entry.FindMember(name) is null ? pointer : JsonPointer.Append(pointer, name), $"an entry has the text \"{name}\"");
            return "";
        }
    }

    private static void Report(List<Problem> problems, SourceDocument document, string pointer, string what) =>
        problems.Add(new(ProblemCatalog.UnreadableBaseline, new SourceReference(document.Name, pointer), [what]));
}
