using Specular.Specification.Values;

namespace Specular.Specification.Baselines;

/// <summary>Writes a baseline file: JSON, ordered, a member a line, so that a change of the documents changes few lines of it.</summary>
public static class BaselineWriter
{
    /// <summary>The text; each finding stands in it once.</summary>
    public static string Write(IEnumerable<AcceptedFinding> accepted)
    {
        var entries = accepted.Distinct()
            .OrderBy(f => f.Document, StringComparer.Ordinal).ThenBy(f => f.Pointer, StringComparer.Ordinal)
            .ThenBy(f => f.Id, StringComparer.Ordinal).ThenBy(f => f.Message, StringComparer.Ordinal)
            .Select(Entry).ToList();
        string[] members =
        [
            Member(BaselineForm.Marker, JsonValue.From(BaselineForm.Kind)),
            Member(BaselineForm.Version, JsonValue.From(BaselineForm.CurrentVersion)),
            $"\"{BaselineForm.Accepted}\": " + (entries.Count == 0 ? "[]" : $"[\n    {string.Join(",\n    ", entries)}\n  ]"),
        ];
        return $"{{\n  {string.Join(",\n  ", members)}\n}}\n";
    }

    private static string Entry(AcceptedFinding finding)
    {
        string[] members =
        [
            Member(BaselineForm.Document, JsonValue.From(finding.Document)),
            Member(BaselineForm.Pointer, JsonValue.From(finding.Pointer)),
            Member(BaselineForm.Id, JsonValue.From(finding.Id)),
            Member(BaselineForm.Message, JsonValue.From(finding.Message)),
        ];
        return $"{{\n      {string.Join(",\n      ", members)}\n    }}";
    }

    private static string Member(string name, JsonValue value) => $"\"{name}\": {value.ToJson()}";
}
