using System.Text;
using System.Text.Json;

namespace Specular.Json;

/// <summary>Works out the JSON pointer of a place in a document, by reading the document once more up to it.</summary>
internal static class JsonPointerLocator
{
    /// <summary>
    /// The pointers of values that begin or end at the findings' offsets, and of the findings' members in them, all in one reading.
    /// </summary>
    public static string[] LocateAll(ReadOnlySpan<byte> document, IReadOnlyList<(long Offset, string? Member, string Message)> findings)
    {
        var pointers = new string[findings.Count];
        var order = Enumerable.Range(0, findings.Count).OrderBy(i => findings[i].Offset).ToArray();
        var next = 0;
        var path = new List<(string? Name, int Index)>();
        var reader = new Utf8JsonReader(document, JsonReadContext.ReaderOptions);
        try
        {
            while (next < order.Length && reader.Read())
            {
                Enter(ref reader, path);
                for (; next < order.Length && reader.TokenStartIndex >= findings[order[next]].Offset; next++)
                {
                    pointers[order[next]] = Write(path, findings[order[next]].Member);
                }

                Leave(ref reader, path);
            }
        }
        catch (JsonException)
        {
            // What was read so far still says where.
        }

        for (; next < order.Length; next++)
        {
            pointers[order[next]] = Write(path, findings[order[next]].Member);
        }

        return pointers;
    }

    /// <summary>The pointer of the string whose closing quote is at <paramref name="quote"/>.</summary>
    public static string LocateStringEndingAt(ReadOnlySpan<byte> document, long quote)
    {
        var reader = new Utf8JsonReader(document, JsonReadContext.ReaderOptions);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.String && reader.TokenStartIndex + reader.ValueSpan.Length + 1 >= quote)
            {
                return LocateAll(document, [(reader.TokenStartIndex, null, "")])[0];
            }
        }

        return "";
    }

    // A stack of containers: for an object the current member's name, for an array the current index.
    private static void Enter(ref Utf8JsonReader reader, List<(string? Name, int Index)> path)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                path[^1] = (reader.GetString(), -1);
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                path.RemoveAt(path.Count - 1);
                break;
            default:
                if (path.Count > 0 && path[^1].Name is null)
                {
                    path[^1] = (null, path[^1].Index + 1);
                }

                break;
        }
    }

    private static void Leave(ref Utf8JsonReader reader, List<(string? Name, int Index)> path)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                path.Add(("", -1));
                break;
            case JsonTokenType.StartArray:
                path.Add((null, -1));
                break;
            default:
                break;
        }
    }

    private static string Write(List<(string? Name, int Index)> path, string? member)
    {
        var text = new StringBuilder();
        foreach (var (name, index) in path)
        {
            text.Append('/');
            if (name is null)
            {
                text.Append(index);
            }
            else
            {
                Append(text, name);
            }
        }

        if (member is not null)
        {
            Append(text.Append('/'), member);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string name) => text.Append(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
}
