using System.Text;
using System.Text.Json;

namespace Specular.Json;

/// <summary>Works out the JSON pointer of a place in a document, by reading the document once more up to it.</summary>
internal static class JsonPointerLocator
{
    /// <summary>The pointer of the value that begins or ends at <paramref name="offset"/>, and of <paramref name="member"/> in it when one is given.</summary>
    public static string Locate(ReadOnlySpan<byte> document, long offset, string? member)
    {
        var path = new List<(string? Name, int Index)>();
        var reader = new Utf8JsonReader(document);
        try
        {
            while (reader.Read())
            {
                Enter(ref reader, path);
                if (reader.TokenStartIndex >= offset)
                {
                    break;
                }

                Leave(ref reader, path);
            }
        }
        catch (JsonException)
        {
            // What was read so far still says where.
        }

        return Write(path, member);
    }

    /// <summary>The pointer of the string whose closing quote is at <paramref name="quote"/>.</summary>
    public static string LocateStringEndingAt(ReadOnlySpan<byte> document, long quote)
    {
        var reader = new Utf8JsonReader(document);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.String && reader.TokenStartIndex + reader.ValueSpan.Length + 1 >= quote)
            {
                return Locate(document, reader.TokenStartIndex, null);
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
