using System.Text;
using System.Text.Json;
using Specular.Json;
using Specular.Rules;

namespace Specular;

/// <summary>A form (application/x-www-form-urlencoded), written once: each member of an object is a field, and a list one for each item.</summary>
internal sealed class FormBodySource<T>(JsonCodec<T> codec, T value, IReadOnlyList<FieldEncoding> encodings, string mediaType) : RequestBodySource
{
    private byte[]? _form;
    private string? _switched;

    public override bool IsRepeatable => true;

    public override HttpContent CreateContent(bool limitsMedia)
    {
        var content = new ByteArrayContent(_form ??= Write());
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        return content;
    }

    public override void Switch(string member) => _switched = member;

    public override RuleValue Inspect() => codec.Inspect(value);

    private byte[] Write()
    {
        var text = codec.ToUtf8Bytes(value);
        using var json = JsonDocument.Parse(_switched is null ? text : JsonMemberSwitch.Set(text, [], _switched).Json);
        RequireObject(json.RootElement.ValueKind);
        var fields = new List<RequestValue>();
        foreach (var member in json.RootElement.EnumerateObject())
        {
            var encoding = Find(encodings, member.Name);
            Func<string, string> encode = encoding is { AllowReserved: true } ? UrlText.EscapeUnreserved : UrlText.Escape;
            if (encoding?.Style is { } style)
            {
                new StyleWriter(member.Name, style, encoding.Explode, encode).WriteFields(member.Value, fields);
                continue;
            }

            foreach (var single in Values(member.Value))
            {
                fields.Add(new(member.Name, encode(encoding is { IsJson: true } ? single.GetRawText() : StyleWriter.TextOf(single)), IsEncoded: true));
            }
        }

        return Encoding.ASCII.GetBytes(string.Join('&', fields.Select(f => AsForm(UrlText.Escape(f.Name)) + "=" + AsForm(f.Text))));
    }

    private static IEnumerable<JsonElement> Values(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.Array => value.EnumerateArray().Where(i => i.ValueKind != JsonValueKind.Null),
        _ => [value],
    };

    // Forms have their own blank.
    private static string AsForm(string encoded) => encoded.Replace("%20", "+", StringComparison.Ordinal);
}
