namespace Specular.Specification.Values;

/// <summary>JSON pointers (RFC 6901).</summary>
public static class JsonPointer
{
    /// <summary>The pointer to a member or item below another.</summary>
    public static string Append(string pointer, string segment) => pointer + "/" + Escape(segment);

    /// <summary>The pointer to an item below another.</summary>
    public static string Append(string pointer, int index) => pointer + "/" + index.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Writes a name as a segment: ~ as ~0, / as ~1.</summary>
    public static string Escape(string segment) =>
        segment.IndexOf('~') < 0 && segment.IndexOf('/') < 0 ? segment : Replace(Replace(segment, "~", "~0"), "/", "~1");

    /// <summary>The unescaped segments of a pointer; a leading "#" is allowed. "" has none.</summary>
    public static IReadOnlyList<string> Segments(string pointer)
    {
        var start = pointer.StartsWith("#", StringComparison.Ordinal) ? 1 : 0;
        if (pointer.Length <= start)
        {
            return [];
        }

        var parts = pointer.Substring(pointer[start] == '/' ? start + 1 : start).Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = parts[i].IndexOf('~') < 0 ? parts[i] : Replace(Replace(parts[i], "~1", "/"), "~0", "~");
        }

        return parts;
    }

    private static string Replace(string text, string from, string to)
    {
#if NETSTANDARD2_0
        return text.Replace(from, to);
#else
        return text.Replace(from, to, StringComparison.Ordinal);
#endif
    }
}
