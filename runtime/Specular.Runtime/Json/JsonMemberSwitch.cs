using System.Text;
using System.Text.Json;

namespace Specular.Json;

/// <summary>Sets a member of a written object to true. Generated types are not changed for it: the caller's request stays the caller's.</summary>
internal static class JsonMemberSwitch
{
    /// <summary>The object with the member, and the places of its media, which move with the text. What is no object stays as it is.</summary>
    public static (byte[] Json, IReadOnlyList<MediaSplice> Splices) Set(byte[] json, IReadOnlyList<MediaSplice> splices, string member)
    {
        if (Find(json, member) is not { } place)
        {
            return (json, splices);
        }

        byte[] changed = [.. json.AsSpan(0, place.Start), .. place.Text, .. json.AsSpan(place.End)];
        var shift = changed.Length - json.Length;
        return (changed, [.. splices.Select(s => s.Offset >= place.End ? s with { Offset = s.Offset + shift } : s)]);
    }

    // The value's own place, else the one before the closing brace.
    private static (int Start, int End, byte[] Text)? Find(ReadOnlySpan<byte> json, string member)
    {
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        var isEmpty = true;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            isEmpty = false;
            var isMember = reader.ValueTextEquals(member);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (isMember)
            {
                return (start, (int)reader.BytesConsumed, "true"u8.ToArray());
            }
        }

        var end = (int)reader.TokenStartIndex;
        return (end, end, Encoding.UTF8.GetBytes((isEmpty ? "" : ",") + "\"" + JsonEncodedText.Encode(member) + "\":true"));
    }
}
