using System.Text;

namespace Specular.CodeGeneration.Lowering.Naming;

/// <summary>What a path is about, in words: /kling/v1/videos/avatar/image2video is AvatarImage2Video.</summary>
internal sealed class PathNoun
{
    // Below these a media service keeps the kinds of its tasks; they say nothing that the kinds do not.
    private static readonly string[] Shelves = ["videos", "images", "audios", "audio"];

    private readonly List<Segment> _segments;

    private PathNoun(List<Segment> segments, bool endsWithParameter)
    {
        _segments = segments;
        EndsWithParameter = endsWithParameter;
    }

    /// <summary>Whether the path ends with a parameter: it is about one thing of a collection.</summary>
    public bool EndsWithParameter { get; }

    /// <summary>The last literal segment in Pascal case; "" when there is none.</summary>
    public string Last => _segments.Count == 0 ? "" : _segments[_segments.Count - 1].Name;

    /// <summary>Whether a parameter stands somewhere before the last literal segment.</summary>
    public bool LastIsBelowParameter => _segments.Count > 1 && _segments[_segments.Count - 2].HasParameter && !EndsWithParameter;

    /// <summary>Reads a path template.</summary>
    /// <param name="path">The template.</param>
    /// <param name="full">Whether everything before the version and shelves stay: for names that would collide without.</param>
    public static PathNoun Read(string path, bool full)
    {
        var parts = path.Split(['/'], StringSplitOptions.RemoveEmptyEntries).ToList();
        if (!full)
        {
            var version = parts.FindIndex(IsVersion);
            if (version >= 0 && version < parts.Count - 1)
            {
                parts.RemoveRange(0, version + 1);
            }

            if (parts.Count > 1 && string.Equals(parts[0], "api", StringComparison.OrdinalIgnoreCase))
            {
                parts.RemoveAt(0);
            }

            if (parts.Count > 1 && Shelves.Contains(parts[0], StringComparer.OrdinalIgnoreCase) && !IsParameter(parts[1]))
            {
                parts.RemoveAt(0);
            }
        }

        var segments = new List<Segment>();
        foreach (var part in parts)
        {
            if (IsParameter(part))
            {
                if (segments.Count > 0)
                {
                    segments[segments.Count - 1] = segments[segments.Count - 1] with { HasParameter = true };
                }

                continue;
            }

            var name = CSharpIdentifier.Pascal(WithoutParameters(part));
            if (name.Length > 0)
            {
                segments.Add(new(name, HasParameter: part.IndexOf('{') >= 0));
            }
        }

        return new(segments, parts.Count > 0 && IsParameter(parts[parts.Count - 1]));
    }

    /// <summary>The noun; collections that a parameter picks one of are in the singular.</summary>
    /// <param name="singular">Whether the last word is in the singular too.</param>
    /// <param name="skipLast">Whether the last segment is left out: it is a verb.</param>
    public string Join(bool singular, bool skipLast = false)
    {
        var name = new StringBuilder();
        var count = _segments.Count - (skipLast ? 1 : 0);
        for (var i = 0; i < count; i++)
        {
            var one = _segments[i].HasParameter || (singular && i == count - 1);
            name.Append(one ? Nouns.Singular(_segments[i].Name) : _segments[i].Name);
        }

        return name.ToString();
    }

    private static bool IsParameter(string part) =>
        part.StartsWith("{", StringComparison.Ordinal) && part.IndexOf('}') == part.Length - 1;

    private static bool IsVersion(string part) =>
        part.Length >= 2 && part[0] is 'v' or 'V' && char.IsDigit(part[1]) && part.Skip(2).All(c => char.IsLetterOrDigit(c) || c == '.');

    private static string WithoutParameters(string part)
    {
        var text = new StringBuilder();
        var depth = 0;
        foreach (var c in part)
        {
            depth += c == '{' ? 1 : 0;
            text.Append(depth > 0 ? ' ' : c);
            depth -= c == '}' && depth > 0 ? 1 : 0;
        }

        return text.ToString();
    }

    private readonly record struct Segment(string Name, bool HasParameter);
}
