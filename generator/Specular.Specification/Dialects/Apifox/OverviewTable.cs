using Specular.Specification.Nodes;

namespace Specular.Specification.Dialects.Apifox;

/// <summary>The table of an operation's outer facts: <c>| Method | POST |</c> in Markdown, or <c>MethodPOST</c> where the table's lines were lost.</summary>
internal sealed class OverviewTable
{
    private static readonly string[] s_keys = ["Method", "Path", "Type", "Status", "Module", "Folder"];

    private const int LongestKey = 6;

    // "Methods of payment" begins no table.
    private static readonly HashSet<string> s_methods = new(StringComparer.OrdinalIgnoreCase) { "GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE" };

    private readonly Dictionary<string, ScalarNode> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The line after the table.</summary>
    public int EndLine { get; private set; }

    public ScalarNode? Find(string key) => _values.TryGetValue(key, out var value) ? value : null;

    /// <summary>The table that begins at a line; null when none does.</summary>
    public static OverviewTable? Read(DumpText text, int line)
    {
        var table = new OverviewTable { EndLine = line };
        while (table.EndLine < text.Count && table.ReadRow(text, table.EndLine))
        {
            table.EndLine++;
        }

        return table.Find("Method") is { } method && s_methods.Contains(method.Value) && table.Find("Path") is not null ? table : null;
    }

    private bool ReadRow(DumpText text, int line)
    {
        var (start, end) = (text.StartOf(line), text.EndOf(line));
        return text.Text[start] == '|' ? ReadMarkdownRow(text, start, end) : ReadBareRow(text, line, start, end);
    }

    private bool ReadMarkdownRow(DumpText text, int start, int end)
    {
        var middle = text.Text.IndexOf('|', start + 1, end - start - 1);
        if (middle < 0)
        {
            return false;
        }

        var last = text.Text[end - 1] == '|' && end - 1 > middle ? end - 1 : end;
        Add(text, text.Text.Substring(start + 1, middle - start - 1).Trim(), middle + 1, last);
        return true;
    }

    private bool ReadBareRow(DumpText text, int line, int start, int end)
    {
        var row = text.Line(line, LongestKey);
        if (s_keys.FirstOrDefault(k => row.StartsWith(k, StringComparison.Ordinal)) is not { } key)
        {
            return false;
        }

        Add(text, key, start + key.Length, end);
        return true;
    }

    private void Add(DumpText text, string key, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text.Text[start]) || text.Text[start] is ':' or '\uFF1A'))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text.Text[end - 1]))
        {
            end--;
        }

        if (start < end && !_values.ContainsKey(key))
        {
            _values.Add(key, text.Scalar(start, end));
        }
    }
}
