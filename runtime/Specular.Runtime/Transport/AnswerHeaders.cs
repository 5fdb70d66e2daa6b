using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Specular.Json;

namespace Specular;

/// <summary>Reads values out of an answer's headers, leniently: what is missing or cannot be read is null.</summary>
public readonly struct AnswerHeaders
{
    private readonly HttpResponseHeaders _headers;
    private readonly HttpContentHeaders? _content;

    internal AnswerHeaders(HttpResponseHeaders headers, HttpContentHeaders? content)
    {
        _headers = headers;
        _content = content;
    }

    /// <summary>A header's text; several of one name joined by commas.</summary>
    public string? Text(string name) =>
        _headers.NonValidated.TryGetValues(name, out var values) || (_content is not null && _content.NonValidated.TryGetValues(name, out values)) ? values.ToString() : null;

    /// <summary>A header's value.</summary>
    public T? Value<T>(string name, JsonCodec<T> codec)
        where T : struct => Text(name) is { } text ? Parse(text.Trim(), codec) : null;

    /// <summary>A header's texts, which commas stand between.</summary>
    public IReadOnlyList<string>? Texts(string name) => Text(name)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A header's values, which commas stand between; those that cannot be read are left out.</summary>
    public IReadOnlyList<T>? Values<T>(string name, JsonCodec<T> codec)
        where T : struct => Texts(name) is { } texts ? [.. texts.Select(t => Parse(t, codec)).OfType<T>()] : null;

    /// <summary>A header that holds JSON.</summary>
    public JsonElement? Json(string name) => Value(name, JsonCodecs.Element) is { ValueKind: not JsonValueKind.Undefined } element ? element : null;

    // 5 and true are JSON as they stand; times and words are, once they are texts.
    private static T? Parse<T>(string text, JsonCodec<T> codec)
        where T : struct => TryRead(Encoding.UTF8.GetBytes(text), codec) ?? TryRead(JsonCodecs.String.ToUtf8Bytes(text), codec);

    private static T? TryRead<T>(byte[] json, JsonCodec<T> codec)
        where T : struct
    {
        var context = new JsonReadContext(json);
        try
        {
            var value = codec.ReadDocument(context);
            return context.GetViolations().Count == 0 || !EqualityComparer<T>.Default.Equals(value, default) ? value : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
