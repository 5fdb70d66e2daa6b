using System.Text;
using Specular.Specification.Export.Cleaning;
using Specular.Specification.Values;

namespace Specular.Specification.Export.Writing;

/// <summary>Text that every encoding can hold: half a surrogate pair, which JSON can spell and UTF-8 cannot, becomes U+FFFD.</summary>
internal static class WholeText
{
    private const char Replacement = '\uFFFD';

    public static string Of(string text)
    {
        var broken = FindBroken(text, 0);
        if (broken < 0)
        {
            return text;
        }

        var whole = new StringBuilder(text);
        for (; broken >= 0; broken = FindBroken(text, broken + 1))
        {
            whole[broken] = Replacement;
        }

        return whole.ToString();
    }

    public static JsonValue Of(JsonValue value) => value switch
    {
        JsonString s => ReferenceEquals(Of(s.Value), s.Value) ? s : new JsonString(Of(s.Value)),
        JsonArray a => new JsonArray(a.Items.Select(Of).ToValueList()),
        JsonObject o => Of(o),
        _ => value,
    };

    private static JsonObject Of(JsonObject value)
    {
        var members = new MemberList();
        foreach (var member in value.Members)
        {
            members.Set(Of(member.Name), Of(member.Value));
        }

        return members.ToObject();
    }

    private static int FindBroken(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
