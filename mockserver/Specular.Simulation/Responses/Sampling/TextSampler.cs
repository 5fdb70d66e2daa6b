using Specular.Simulation.Schemas;

namespace Specular.Simulation.Responses.Sampling;

/// <summary>Makes a text that keeps a schema's format, pattern and bounds.</summary>
internal static class TextSampler
{
    /// <summary>A text for a member: readable, the member's own name where nothing says more.</summary>
    public static string Sample(string name, FlatSchema flat)
    {
        // A pattern alone knows no calendar: "0000-01-01" is no day.
        if (flat.Pattern is not null && OfFormat(flat.Format) is { } formed && Conformance.IsText(formed, flat))
        {
            return formed;
        }

        if (flat.Pattern is { } pattern && PatternSampler.Sample(pattern, flat.MinLength ?? 0, flat.MaxLength ?? long.MaxValue) is { } matching)
        {
            return matching;
        }

        return Fit(OfFormat(flat.Format) ?? OfName(name), flat);
    }

    private static string? OfFormat(string format) => format switch
    {
        "date" => "2025-01-31",
        "time" => "12:30:00Z",
        "date-time" => "2025-01-31T12:30:00Z",
        "duration" => "PT5S",
        "email" or "idn-email" => "someone@example.com",
        "hostname" or "idn-hostname" => "example.com",
        "ipv4" => "192.0.2.1",
        "ipv6" => "2001:db8::1",
        "uri" or "url" or "iri" => "https://example.com/",
        "uri-reference" or "iri-reference" => "/",
        "uri-template" => "/{id}",
        "uuid" => "3f0b2c64-5c0a-4d0b-9f58-1f8f0f1c9a10",
        "json-pointer" => "",
        "relative-json-pointer" => "0",
        "regex" => ".*",
        "byte" or "base64" => "U3BlY3VsYXI=",
        _ => null,
    };

    private static string OfName(string name)
    {
        var words = NameWords.Split(name);
        return words.Length == 0 ? "text" : words[^1] switch
        {
            "url" or "uri" or "link" or "href" => "https://example.com/",
            "email" => "someone@example.com",
            "duration" or "seconds" => "5",
            "message" or "msg" => "success",
            "deduction" or "amount" or "price" or "cost" or "balance" or "units" => "1",
            "language" or "lang" or "locale" => "en",
            "currency" => "USD",
            "version" => "1.0",
            _ => name,
        };
    }

    private static string Fit(string text, FlatSchema flat)
    {
        if (flat.MaxLength is { } most && text.Length > most)
        {
            text = text[..(int)most];
        }

        // Schemas may ask for megabytes; an answer stays readable.
        var least = (int)Math.Min(flat.MinLength ?? 0, 100_000);
        return text.Length < least ? text.PadRight(least, 'x') : text;
    }
}
