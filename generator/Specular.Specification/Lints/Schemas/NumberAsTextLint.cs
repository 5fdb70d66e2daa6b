using Specular.Specification.Contract;
using Specular.Specification.Lints.Prose;
using Specular.Specification.Problems;
using Specular.Specification.Reading;

namespace Specular.Specification.Lints.Schemas;

/// <summary>A number of seconds, pixels or bytes that the schema calls a string.</summary>
internal static class NumberAsTextLint
{
    // What is longer explains more than one number: the words of a search, the parts of a format.
    private const int LongestProse = 200;

    private static readonly ProsePattern s_unit = new(
        @"单位\s*(?:[:：为是])?\s*(?:秒|毫秒|分钟|小时|像素|字节|(?:s|ms|px|kb|mb|bytes)(?![a-z]))|(?<=\b(?:duration|length|time|timeout|interval|size|width|height|delay)\b[^.\n]{0,40})\bin\s+(?:seconds|milliseconds|minutes|pixels|bytes)\b");

    public static void Check(SchemaPlace place, LintReport report)
    {
        var schema = place.Schema;
        if ((schema.Types & ~SchemaTypes.Null) == SchemaTypes.String && schema.Format.Length == 0 && schema.Pattern is null && schema.Enum is null && schema.Const is null
            && place.Name.Length > 0 && place.Prose.Length <= LongestProse && s_unit.Find(place.Prose) is { } found && schema.Examples.All(e => e.AsString() is { } text && CoreScalars.Number(text) is not null))
        {
            report.Add(ProblemCatalog.NumberAsText, schema.Source.Child("type"), place.Label, found);
        }
    }
}
