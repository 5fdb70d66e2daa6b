using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>The keyword "format", for the formats we know.</summary>
internal sealed class FormatCheck(string format, string expected, Func<JsonValue, bool> holds) : SchemaCheck
{
    /// <summary>The check of a format; null for one we do not know, which allows anything.</summary>
    public static FormatCheck? For(string format) => format switch
    {
        "int32" => new(format, "an integer of 32 bits", v => v is not JsonNumber n || !NumberValue.IsInteger(n) || n.ToInt64() is >= int.MinValue and <= int.MaxValue),
        "int64" => new(format, "an integer of 64 bits", v => v is not JsonNumber n || !NumberValue.IsInteger(n) || n.ToInt64() is not null),
        "date-time" => Text(format, "a date and time such as 2026-01-31T12:00:00Z", StringFormats.IsDateTime),
        "date" => Text(format, "a date such as 2026-01-31", StringFormats.IsDate),
        "uuid" => Text(format, "a UUID", StringFormats.IsUuid),
        "uri" => Text(format, "an absolute URI", StringFormats.IsUri),
        "email" => Text(format, "an e-mail address", StringFormats.IsEmail),
        "ipv4" => Text(format, "an IPv4 address", StringFormats.IsIPv4),
        "ipv6" => Text(format, "an IPv6 address", StringFormats.IsIPv6),
        "byte" => Text(format, "base64 text", StringFormats.IsBase64),
        _ => null,
    };

    public override bool Check(JsonValue value, ValidationRun run, EvaluatedParts? parts) => holds(value) || run.Report("format", $"{expected} ({format})", value);

    private static FormatCheck Text(string format, string expected, Func<string, bool> holds) => new(format, expected, v => v is not JsonString s || holds(s.Value));
}
