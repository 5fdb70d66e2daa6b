using System.Text.Json;

namespace Specular.Mocking.Admin;

/// <summary>Reads members of an admin request's body; what is wrong is said with the member's name.</summary>
internal static class JsonMembers
{
    /// <summary>Refuses members that nobody reads: a misspelt one would be ignored in silence.</summary>
    public static void AllowOnly(this JsonElement body, params ReadOnlySpan<string> names)
    {
        foreach (var member in body.EnumerateObject())
        {
            if (!names.Contains(member.Name))
            {
                throw AdminProblemException.BadRequest($"\"{member.Name}\" is not known here; known are {string.Join(", ", names.ToArray())}.");
            }
        }
    }

    /// <summary>A text, or null when it is not there.</summary>
    public static string? Text(this JsonElement body, string name) => Find(body, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        _ => throw AdminProblemException.BadRequest($"\"{name}\" must be a text."),
    };

    /// <summary>A whole number, or null when it is not there.</summary>
    public static int? Integer(this JsonElement body, string name) => Find(body, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var value) && value >= 0 => value,
        _ => throw AdminProblemException.BadRequest($"\"{name}\" must be a whole number from 0 on."),
    };

    /// <summary>A number, or null when it is not there.</summary>
    public static double? Number(this JsonElement body, string name) => Find(body, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } number => number.GetDouble(),
        _ => throw AdminProblemException.BadRequest($"\"{name}\" must be a number."),
    };

    /// <summary>An exact number from 0 on, or null when it is not there.</summary>
    public static decimal? Decimal(this JsonElement body, string name) => Find(body, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } number when number.TryGetDecimal(out var value) && value >= 0 => value,
        _ => throw AdminProblemException.BadRequest($"\"{name}\" must be a number from 0 on."),
    };

    /// <summary>A yes or no, or null when it is not there.</summary>
    public static bool? Boolean(this JsonElement body, string name) => Find(body, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => throw AdminProblemException.BadRequest($"\"{name}\" must be true or false."),
    };

    /// <summary>A duration ("500ms", "30s", "2m", "24h", "30d"), or null when it is not there.</summary>
    public static TimeSpan? Duration(this JsonElement body, string name) => body.Text(name) is not { } text
        ? null
        : DurationText.TryParse(text, out var value)
            ? value
            : throw AdminProblemException.BadRequest($"\"{name}\" must be a duration such as \"500ms\", \"30s\", \"2m\", \"24h\" or \"30d\".");

    /// <summary>The member, or null when it is not there or null.</summary>
    public static JsonElement? Find(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
