using System.Text;
using System.Text.Json;

namespace Specular;

/// <summary>What services put into streams beside their items.</summary>
internal static class StreamMarks
{
    /// <summary>Whether data is the mark that says that no more comes.</summary>
    public static bool IsEnd(ReadOnlySpan<byte> data) => Ascii.EqualsIgnoreCase(data.Trim((byte)' '), "[DONE]"u8);

    /// <summary>Whether an event says that the service failed: by its name, or as an object whose member "error" says something.</summary>
    public static bool IsError(string? name, ReadOnlySpan<byte> data)
    {
        if (name is "error")
        {
            return true;
        }

        // Most data has no such word, and is not read twice.
        return data.IndexOf("\"error\""u8) >= 0 && HasError(data);
    }

    private static bool HasError(ReadOnlySpan<byte> data)
    {
        try
        {
            var reader = new Utf8JsonReader(data);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return false;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isError = reader.ValueTextEquals("error"u8);
                reader.Read();
                if (isError)
                {
                    return reader.TokenType == JsonTokenType.StartObject || (reader.TokenType == JsonTokenType.String && !reader.ValueTextEquals(""u8));
                }

                reader.Skip();
            }

            return false;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
