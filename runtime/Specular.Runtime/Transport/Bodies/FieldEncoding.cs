using System.ComponentModel;

namespace Specular;

/// <summary>How one field of a form, or part of a multipart body, is written.</summary>
/// <param name="name">The member it is of.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FieldEncoding(string name)
{
    /// <summary>The member it is of.</summary>
    public string Name { get; } = name;

    /// <summary>The media type of each value; null where it follows from the value. A list or a range of them is what a file may have.</summary>
    public string? ContentType { get; init; }

    /// <summary>How lists and objects are written; null for one field for each item, and JSON for objects.</summary>
    public ParameterStyle? Style { get; init; }

    /// <summary>Whether each item or member stands by itself. Of use with a <see cref="Style"/> only.</summary>
    public bool Explode { get; init; }

    /// <summary>Whether reserved characters (RFC 3986) stay as they are. Of use in urlencoded forms only.</summary>
    public bool AllowReserved { get; init; }

    /// <summary>Headers that each part of a multipart body has beside those that every part has.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Whether each value is written as JSON, also where it is plain.</summary>
    internal bool IsJson => ContentType?.Split(';')[0].TrimEnd() is { } type
        && (type.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase));
}
