using System.Globalization;
using Specular.Specification.Values;

namespace Specular.Corpus.RoundTrips;

/// <summary>The first place where two JSON values say different things. Times are compared as times, numbers as numbers, UUIDs without regard to case; the order of members says nothing.</summary>
internal static class JsonDifference
{
    /// <summary>The pointer and what is there; null when they say the same.</summary>
    public static string? Find(JsonValue sent, JsonValue? got, string pointer = "")
    {
        switch (sent, got)
        {
            case (JsonObject a, JsonObject b):
                foreach (var member in a.Members)
                {
                    if (Find(member.Value, b[member.Name], pointer + "/" + member.Name) is { } difference)
                    {
                        return difference;
                    }
                }

                return b.Members.FirstOrDefault(m => a[m.Name] is null) is { Name: { } added } ? $"{pointer}/{added} was added" : null;
            case (JsonArray a, JsonArray b) when a.Items.Count == b.Items.Count:
                for (var i = 0; i < a.Items.Count; i++)
                {
                    if (Find(a.Items[i], b.Items[i], string.Create(CultureInfo.InvariantCulture, $"{pointer}/{i}")) is { } difference)
                    {
                        return difference;
                    }
                }

                return null;
            default:
                return sent.Equals(got) || IsRounded(sent, got) || IsSameTime(sent, got) || IsSameUuid(sent, got) ? null : $"{pointer}: {sent.ToJson()} became {got?.ToJson() ?? "nothing"}";
        }
    }

    // A number is a double, and has 17 digits; an integer has 64 bits.
    private static bool IsRounded(JsonValue sent, JsonValue? got) => sent.AsInt64() is null && sent.AsDouble() is { } number && double.IsFinite(number) && number.Equals(got?.AsDouble());

    private static bool IsSameUuid(JsonValue sent, JsonValue? got) => Guid.TryParse(sent.AsString(), out var a) && Guid.TryParse(got?.AsString(), out var b) && a == b;

    private static bool IsSameTime(JsonValue sent, JsonValue? got) =>
        DateTimeOffset.TryParse(sent.AsString(), CultureInfo.InvariantCulture, out var a) && DateTimeOffset.TryParse(got?.AsString(), CultureInfo.InvariantCulture, out var b) && a == b;
}
