using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>Media types as messages name them, and as an answer is asked for by them.</summary>
internal static class MediaTypes
{
    private const string Json = "application/json";

    /// <summary>All of them: "text/plain, application/xml".</summary>
    public static string List(ValueList<MediaContent> content) => string.Join(", ", content.Select(c => c.MediaType));

    /// <summary>What is asked for, so that one of these comes.</summary>
    public static ValueList<string> Asked(IEnumerable<MediaContent> contents)
    {
        var types = contents.Select(c => c.MediaType.Trim()).Where(IsSendable).Distinct(StringComparer.OrdinalIgnoreCase).ToValueList();
        return types.Count > 0 ? types : ["*/*"];
    }

    /// <summary>What is asked for, so that JSON comes; empty where that is plain JSON, which needs no saying.</summary>
    public static ValueList<string> AskedJson(IEnumerable<MediaContent> contents)
    {
        var types = contents.Where(c => MediaContent.IsJsonType(c.MediaType)).Select(c => c.MediaType.Trim()).Where(IsSendable).Distinct(StringComparer.OrdinalIgnoreCase).ToValueList();
        return types.Any(t => t.Split(';')[0].Trim().Equals(Json, StringComparison.OrdinalIgnoreCase)) ? [] : types;
    }

    // It goes into a header.
    private static bool IsSendable(string type) => type.Length is > 2 and < 200 && type.Contains('/') && type.All(c => c is > ' ' and < '\u007F' or ' ') && !type.Contains(',');
}
