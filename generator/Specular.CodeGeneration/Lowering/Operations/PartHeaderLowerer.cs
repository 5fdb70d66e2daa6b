using Specular.CodeGeneration.Client;
using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>Decides which headers of multipart parts are sent: those that have a value of their own. Of the others a problem tells.</summary>
internal sealed class PartHeaderLowerer(ICollection<Problem> problems)
{
    // What the runtime writes itself, by the member's name and the media type.
    private static readonly string[] s_written = ["Content-Type", "Content-Disposition", "Content-Length"];

    private static readonly string[] s_unencoded = ["7bit", "8bit", "binary"];

    // What speaks of a whole message (RFC 9110) means nothing on a part, and HttpContent does not take it.
    private static readonly HashSet<string> s_ofMessages = new(
        ["Accept", "Accept-Charset", "Accept-Encoding", "Accept-Language", "Accept-Ranges", "Age", "Authorization", "Cache-Control", "Connection", "Date", "ETag", "Expect", "From", "Host",
            "If-Match", "If-Modified-Since", "If-None-Match", "If-Range", "If-Unmodified-Since", "Location", "Max-Forwards", "Pragma", "Proxy-Authenticate", "Proxy-Authorization", "Range", "Referer",
            "Retry-After", "Server", "TE", "Trailer", "Transfer-Encoding", "Upgrade", "User-Agent", "Vary", "Via", "Warning", "WWW-Authenticate"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The headers of a part's encoding that are sent.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="body">The multipart body.</param>
    /// <param name="encoding">What it says of the part.</param>
    /// <param name="isBase64">Whether the part is a text in base64.</param>
    public ValueList<FixedHeader> Lower(Operation operation, BodyPlan body, PartEncoding encoding, bool isBase64)
    {
        var sent = new List<FixedHeader>();
        foreach (var header in encoding.Headers.Where(h => !s_written.Contains(h.Name, StringComparer.OrdinalIgnoreCase)))
        {
            var text = TextOf(header.Value);
            if (Obstacle(header.Name, text, isBase64) is not { } obstacle)
            {
                sent.Add(new(header.Name, text!));
                continue;
            }

            var place = body.Content.Source with { Pointer = PlaceOf(body.Content.Source.Pointer, encoding.Property, header.Name) };
            problems.Add(header.IsRequired
                ? new(ProblemCatalog.PartHeaderNotCarriedOver, place, [operation.Key, encoding.Property, header.Name, obstacle])
                : new(ProblemCatalog.NotCarriedOver, place, [header.Name]));
        }

        return sent.ToValueList();
    }

    private static string? Obstacle(string name, string? text, bool isBase64) =>
        !MediaTypes.IsToken(name) ? $"no header can have the name '{name}'"
        : s_ofMessages.Contains(name) ? "it speaks of a message, not of a part"
        : text is null ? "nothing says which value it has"
        : !IsValue(text) ? "no header can have its value"
        : name.Equals("Content-Transfer-Encoding", StringComparison.OrdinalIgnoreCase) && !IsTrue(text, isBase64) ? "the part is not encoded"
        : null;

    private static bool IsTrue(string encoding, bool isBase64) =>
        s_unencoded.Contains(encoding, StringComparer.OrdinalIgnoreCase) || (isBase64 && encoding.Equals("base64", StringComparison.OrdinalIgnoreCase));

    private static string? TextOf(JsonValue? value) => value?.Kind switch
    {
        JsonKind.String => value.AsString(),
        JsonKind.Number or JsonKind.Boolean => value.ToJson(),
        _ => null,
    };

    // RFC 9110, section 5.5, without what only old texts have.
    private static bool IsValue(string text) => text.Length > 0 && text[0] != ' ' && text[text.Length - 1] != ' ' && text.All(c => c is >= ' ' and <= '~');

    private static string PlaceOf(string content, string property, string header) =>
        new[] { "encoding", property, "headers", header }.Aggregate(content, JsonPointer.Append);
}
