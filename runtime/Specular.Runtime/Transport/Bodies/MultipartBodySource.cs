using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Specular.Json;
using Specular.Rules;

namespace Specular;

/// <summary>A multipart body: each member of an object is a part, a list's items one each. Files are read anew, as they are sent, for each attempt.</summary>
internal sealed class MultipartBodySource<T>(JsonCodec<T> codec, T value, IReadOnlyList<FieldEncoding> encodings, string mediaType) : RequestBodySource
{
    private const string Text = "text/plain; charset=utf-8";

    private readonly List<MultipartPart> _parts = [];
    private byte[]? _json;
    private string? _switched;
    private Dictionary<long, MediaSplice> _media = [];

    public override bool IsRepeatable
    {
        get
        {
            Write();
            return _media.Values.All(m => m.Media.IsRepeatable);
        }
    }

    public override HttpContent CreateContent(bool limitsMedia)
    {
        Write();
        if (limitsMedia)
        {
            foreach (var splice in _media.Values)
            {
                JsonBodyContent.Check(_json!, splice, splice.Media.Length);
            }
        }

        var boundary = "part-" + Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        var content = new MultipartContent("form-data", boundary) { HeaderEncodingSelector = static (_, _) => Encoding.UTF8 };
        foreach (var part in _parts)
        {
            content.Add(part.CreateContent(limitsMedia));
        }

        // Not every server knows the quotes that .NET puts around the boundary.
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType + "; boundary=" + boundary);
        return content;
    }

    public override void Switch(string member) => _switched = member;

    public override RuleValue Inspect() => codec.Inspect(value);

    private void Write()
    {
        if (_json is not null)
        {
            return;
        }

        using var lease = JsonWriterLease.Rent();
        var context = new JsonWriteContext(isStreaming: true);
        codec.WriteValue(lease.Writer, value, context);
        _json = lease.ToArray();
        var splices = context.Splices;
        if (_switched is not null)
        {
            (_json, splices) = JsonMemberSwitch.Set(_json, splices, _switched);
        }

        _media = splices.ToDictionary(s => s.Offset);
        var reader = new Utf8JsonReader(_json);
        reader.Read();
        RequireObject(reader.TokenType == JsonTokenType.StartObject ? JsonValueKind.Object : JsonValueKind.Undefined);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            AddMember(name, Find(encodings, name), ref reader);
        }
    }

    private void AddMember(string name, FieldEncoding? encoding, ref Utf8JsonReader reader)
    {
        if (encoding?.Style is { } style)
        {
            using var json = JsonDocument.Parse(_json.AsMemory(Skip(ref reader)));
            var fields = new List<RequestValue>();
            new StyleWriter(name, style, encoding.Explode, static t => t).WriteFields(json.RootElement, fields);
            _parts.AddRange(fields.Select(f => new MultipartPart(f.Name, Text, Encoding.UTF8.GetBytes(f.Text), [], IsFile: false) { Headers = encoding.Headers }));
        }
        else if (reader.TokenType != JsonTokenType.StartArray)
        {
            AddValue(name, encoding, ref reader);
        }
        else
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                AddValue(name, encoding, ref reader);
            }
        }
    }

    private void AddValue(string name, FieldEncoding? encoding, ref Utf8JsonReader reader)
    {
        var token = reader.TokenType;
        var text = token == JsonTokenType.String ? reader.GetString() : null;
        var range = Skip(ref reader);
        var (start, end) = (range.Start.Value, range.End.Value);
        if (token == JsonTokenType.Null)
        {
            return;
        }

        if (token == JsonTokenType.String && _media.TryGetValue(end - 1, out var file))
        {
            if (!file.Media.IsEmpty)
            {
                file.Media.RequireBytes(name);
                _parts.Add(new(name, encoding?.ContentType, [], [file], IsFile: true) { Headers = encoding?.Headers ?? [] });
            }

            return;
        }

        var isJson = token is JsonTokenType.StartObject or JsonTokenType.StartArray || encoding is { IsJson: true };
        var bytes = text is null || isJson ? _json![range] : Encoding.UTF8.GetBytes(text);
        var media = isJson ? _media.Values.Where(m => m.Offset > start && m.Offset < end).OrderBy(m => m.Offset).Select(m => m with { Offset = m.Offset - start }).ToArray() : [];

        // What is written as JSON is not called anything else, whatever the document would have liked.
        var declared = FileType.Single(encoding?.ContentType);
        var type = isJson && !AnswerMedia.IsJson(declared) ? "application/json" : declared ?? Text;
        _parts.Add(new(name, type, bytes, media, IsFile: false) { Headers = encoding?.Headers ?? [] });
    }

    /// <summary>Passes over a value, and says where it stands.</summary>
    private static Range Skip(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return start..(int)reader.BytesConsumed;
    }
}
