using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>Media types: as messages name them, as headers may have them, and as an answer is asked for by them.</summary>
internal static class MediaTypes
{
    private const string Json = "application/json";

    // RFC 9110, section 5.6.2.
    private const string TokenMarks = "!#$%&'*+-.^_`|~";

    /// <summary>All of them: "text/plain, application/xml".</summary>
    public static string List(ValueList<MediaContent> content) => string.Join(", ", content.Select(c => c.MediaType));

    /// <summary>What is asked for, so that one of these comes.</summary>
    public static ValueList<string> Asked(IEnumerable<MediaContent> contents)
    {
        var types = contents.Select(c => Usable(c.MediaType)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToValueList();
        return types.Count > 0 ? types : ["*/*"];
    }

    /// <summary>What is asked for, so that JSON comes; empty where that is plain JSON, which needs no saying.</summary>
    public static ValueList<string> AskedJson(IEnumerable<MediaContent> contents)
    {
        var types = contents.Where(c => MediaContent.IsJsonType(c.MediaType)).Select(c => Usable(c.MediaType)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToValueList();
        return types.Any(t => t.Split(';')[0].Trim().Equals(Json, StringComparison.OrdinalIgnoreCase)) ? [] : types;
    }

    /// <summary>The type without its parameters.</summary>
    public static string Essence(string mediaType) => mediaType.Split(';')[0].Trim();

    /// <summary>The text as it can stand in a Content-Type header, with its parameters where these can; null when it is no media type.</summary>
    public static string? Usable(string mediaType)
    {
        var essence = Essence(mediaType);
        var parts = essence.Split('/');
        return parts.Length != 2 || !parts.All(IsToken) ? null
            : mediaType.Split(';').Skip(1).All(IsParameter) ? mediaType.Trim()
            : essence;
    }

    /// <summary>Whether the text can name a header, a cookie or a parameter of a media type.</summary>
    public static bool IsToken(string text) => text.Length > 0 && text.All(c => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' || TokenMarks.IndexOf(c) >= 0);

    private static bool IsParameter(string text)
    {
        var sides = text.Split('=');
        return sides.Length == 2 && IsToken(sides[0].Trim()) && IsToken(sides[1].Trim().Trim('"'));
    }
}
