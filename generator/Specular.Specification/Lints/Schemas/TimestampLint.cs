using Specular.Specification.Contract;
using Specular.Specification.Lints.Prose;
using Specular.Specification.Problems;

namespace Specular.Specification.Lints.Schemas;

/// <summary>Unix time in milliseconds in an integer that is not said to have 64 bits: it has needed 41 since 2004.</summary>
internal static class TimestampLint
{
    private static readonly ProsePattern s_milliseconds = new(
        @"(?:时间戳|时间|timestamp|unix|epoch)[^。；;\n]{0,30}(?:毫秒|(?<![a-z])ms(?![a-z])|millisecond)|毫秒级?(?:的)?(?:Unix)?\s*时间戳|(?:milliseconds?|(?<![a-z])ms)\s+since\s+(?:the\s+)?(?:unix\s+)?epoch");

    // Lengths of time in milliseconds fit; only counting from 1970 does not.
    private static readonly ProsePattern s_sinceEpoch = new(@"时间戳|unix|epoch|timestamp|since\s+1970");

    public static void Check(SchemaPlace place, LintReport report)
    {
        var schema = place.Schema;
        if ((schema.Types & ~SchemaTypes.Null) != SchemaTypes.Integer || schema.Format is not ("" or "int32") || schema.Maximum is not null
            || !s_sinceEpoch.IsMatch(place.Prose) || s_milliseconds.Find(place.Prose) is not { } found)
        {
            return;
        }

        report.Add(ProblemCatalog.TimeBeyond32Bits, schema.Source.Child(schema.Format.Length > 0 ? "format" : "type"), place.Label, found,
            schema.Format.Length > 0 ? "has the format int32" : "has no format, so that many readers take 32 bits");
    }
}
