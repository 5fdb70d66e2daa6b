using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>Media types: as messages name them, and as headers may have them.</summary>
internal static class MediaTypes
{
    // RFC 9110, section 5.6.2.
    private const string TokenMarks = "!#$%&'*+-.^_`|~";

    /// <summary>All of them: "text/plain, application/xml".</summary>
    public static string List(ValueList<MediaContent> content) => string.Join(", ", content.Select(c => c.MediaType));

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
