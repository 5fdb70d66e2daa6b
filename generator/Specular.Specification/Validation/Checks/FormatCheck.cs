using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>The keyword "format", for the formats we know.</summary>
internal sealed class FormatCheck(SourceReference source, JsonKind kind, string expected, FormatCheck.Holds holds) : SchemaCheck(source)
{
    /// <summary>Whether a text (a number's as written) is of a format.</summary>
    public delegate bool Holds(ReadOnlySpan<byte> text);

    /// <summary>The check of a schema's format; null for one we do not know, which allows anything.</summary>
    public static FormatCheck? For(Schema schema)
    {
        return schema.Format switch
        {
            "int32" => Of(JsonKind.Number, "an integer of 32 bits", text => IsWithin(text, "-2147483648"u8, "2147483647"u8)),
            "int64" => Of(JsonKind.Number, "an integer of 64 bits", text => IsWithin(text, "-9223372036854775808"u8, "9223372036854775807"u8)),
            "date-time" => Of(JsonKind.String, "a date and time such as 2026-01-31T12:00:00Z", StringFormats.IsDateTime),
            "date" => Of(JsonKind.String, "a date such as 2026-01-31", StringFormats.IsDate),
            "uuid" => Of(JsonKind.String, "a UUID", StringFormats.IsUuid),
            "uri" => Of(JsonKind.String, "an absolute URI", StringFormats.IsUri),
            "email" => Of(JsonKind.String, "an e-mail address", StringFormats.IsEmail),
            "ipv4" => Of(JsonKind.String, "an IPv4 address", StringFormats.IsIPv4),
            "ipv6" => Of(JsonKind.String, "an IPv6 address", StringFormats.IsIPv6),
            "byte" => Of(JsonKind.String, "base64 text", StringFormats.IsBase64),
            _ => null,
        };

        FormatCheck Of(JsonKind kind, string expected, Holds holds) => new(schema.Source, kind, $"{expected} ({schema.Format})", holds);
    }

    public override bool Check(Instance value, ValidationRun run, EvaluatedParts? parts) =>
        value.Kind != kind || holds(value.Text) || Fail(run, "format", expected, value);

    // What is no integer at all is for "type" to say.
    private static bool IsWithin(ReadOnlySpan<byte> text, ReadOnlySpan<byte> least, ReadOnlySpan<byte> most)
    {
        var number = new ExactNumber(text);
        return !number.IsInteger || (number.CompareTo(new ExactNumber(least)) >= 0 && number.CompareTo(new ExactNumber(most)) <= 0);
    }
}
