using System.Runtime.InteropServices;
using System.Text.Json;
using Specular.Json;

namespace Specular;

/// <summary>What goes into one call: values of the path, query, headers and cookies, and the body. Generated code fills it; a null value is left out.</summary>
public sealed class ApiRequest
{
    private List<RequestValue>? _path;
    private List<RequestValue>? _query;
    private List<RequestValue>? _headers;
    private List<RequestValue>? _cookies;

    internal ReadOnlySpan<RequestValue> PathValues => CollectionsMarshal.AsSpan(_path);

    internal ReadOnlySpan<RequestValue> QueryValues => CollectionsMarshal.AsSpan(_query);

    internal ReadOnlySpan<RequestValue> HeaderValues => CollectionsMarshal.AsSpan(_headers);

    internal ReadOnlySpan<RequestValue> CookieValues => CollectionsMarshal.AsSpan(_cookies);

    internal RequestBodySource? Body { get; private set; }

    internal string? ExternalIdValue { get; private set; }

    internal string? AcceptValue { get; private set; }

    /// <summary>A value of the path, encoded so that it stays one segment.</summary>
    public ApiRequest Path(string name, string value)
    {
        (_path ??= new(1)).Add(new(name, value, IsEncoded: false));
        return this;
    }

    /// <summary>A value of the path.</summary>
    public ApiRequest Path<T>(string name, T value)
        where T : struct => Path(name, WireText.Of(value));

    /// <summary>A value of the path by its style.</summary>
    public ApiRequest Path<T>(string name, T value, JsonCodec<T> codec, ParameterStyle style = ParameterStyle.Simple, bool explode = false)
    {
        using var json = Parse(codec, value);
        (_path ??= []).Add(new(name, new StyleWriter(name, style, explode, UrlText.Escape).Write(json.RootElement) ?? "", IsEncoded: true));
        return this;
    }

    /// <summary>A value of the query; null leaves the parameter out.</summary>
    public ApiRequest Query(string name, string? value)
    {
        if (value is not null)
        {
            (_query ??= new(2)).Add(new(name, value, IsEncoded: false));
        }

        return this;
    }

    /// <summary>A value of the query; null leaves the parameter out.</summary>
    public ApiRequest Query<T>(string name, T? value)
        where T : struct => value is { } there ? Query(name, WireText.Of(there)) : this;

    /// <summary>A value of the query by its style; null leaves the parameter out.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">The value's codec.</param>
    /// <param name="style">How lists and objects are written.</param>
    /// <param name="explode">Whether each item or member stands by itself: <c>a=1&amp;a=2</c>, not <c>a=1,2</c>.</param>
    /// <param name="allowReserved">Whether reserved characters (RFC 3986) stay as they are.</param>
    public ApiRequest Query<T>(string name, T? value, JsonCodec<T> codec, ParameterStyle style = ParameterStyle.Form, bool explode = true, bool allowReserved = false)
        where T : class => value is null ? this : AddQuery(name, value, codec, style, explode, allowReserved);

    /// <summary>A value of the query by its style; null leaves the parameter out.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">The value's codec.</param>
    /// <param name="style">How lists and objects are written.</param>
    /// <param name="explode">Whether each item or member stands by itself.</param>
    /// <param name="allowReserved">Whether reserved characters (RFC 3986) stay as they are.</param>
    public ApiRequest Query<T>(string name, T? value, JsonCodec<T> codec, ParameterStyle style = ParameterStyle.Form, bool explode = true, bool allowReserved = false)
        where T : struct => value is { } there ? AddQuery(name, there, codec, style, explode, allowReserved) : this;

    /// <summary>A header; null leaves it out.</summary>
    public ApiRequest Header(string name, string? value)
    {
        if (value is not null)
        {
            (_headers ??= []).Add(new(name, value, IsEncoded: false));
        }

        return this;
    }

    /// <summary>A header; null leaves it out.</summary>
    public ApiRequest Header<T>(string name, T? value)
        where T : struct => value is { } there ? Header(name, WireText.Of(there)) : this;

    /// <summary>A list or an object as a header; null leaves it out.</summary>
    public ApiRequest Header<T>(string name, T? value, JsonCodec<T> codec, ParameterStyle style = ParameterStyle.Simple, bool explode = false)
        where T : class => value is null ? this : AddHeader(name, value, codec, style, explode);

    /// <summary>A list or an object as a header; null leaves it out.</summary>
    public ApiRequest Header<T>(string name, T? value, JsonCodec<T> codec, ParameterStyle style = ParameterStyle.Simple, bool explode = false)
        where T : struct => value is { } there ? AddHeader(name, there, codec, style, explode) : this;

    /// <summary>A cookie, percent-encoded; null leaves it out.</summary>
    public ApiRequest Cookie(string name, string? value)
    {
        if (value is not null)
        {
            (_cookies ??= []).Add(new(name, UrlText.Escape(value), IsEncoded: true));
        }

        return this;
    }

    /// <summary>A cookie; null leaves it out.</summary>
    public ApiRequest Cookie<T>(string name, T? value)
        where T : struct => value is { } there ? Cookie(name, WireText.Of(there)) : this;

    /// <summary>Cookies by their style; null leaves them out.</summary>
    public ApiRequest Cookie<T>(string name, T? value, JsonCodec<T> codec, ParameterStyle style = ParameterStyle.Form, bool explode = true)
        where T : class => value is null ? this : AddCookies(name, value, codec, style, explode);

    /// <summary>Cookies by their style; null leaves them out.</summary>
    public ApiRequest Cookie<T>(string name, T? value, JsonCodec<T> codec, ParameterStyle style = ParameterStyle.Form, bool explode = true)
        where T : struct => value is { } there ? AddCookies(name, there, codec, style, explode) : this;

    /// <summary>A JSON body.</summary>
    public ApiRequest JsonBody<T>(JsonCodec<T> codec, T value, string mediaType = "application/json")
    {
        Body = new JsonBodySource<T>(codec, value, mediaType);
        return this;
    }

    /// <summary>A form: each member of the value is a field.</summary>
    /// <param name="codec">The value's codec.</param>
    /// <param name="value">An object.</param>
    /// <param name="fields">How fields are written that are not written as by default: a list as one field for each item, an object as JSON.</param>
    /// <param name="mediaType">The media type.</param>
    public ApiRequest FormBody<T>(JsonCodec<T> codec, T value, IReadOnlyList<FieldEncoding>? fields = null, string mediaType = "application/x-www-form-urlencoded")
    {
        Body = new FormBodySource<T>(codec, value, fields ?? [], mediaType);
        return this;
    }

    /// <summary>A multipart body: each member of the value is a part, or one for each of its items. Files are streamed.</summary>
    /// <param name="codec">The value's codec.</param>
    /// <param name="value">An object.</param>
    /// <param name="fields">How parts are written that are not written as by default: plain values as text, files as their bytes, objects as JSON.</param>
    /// <param name="mediaType">The media type.</param>
    public ApiRequest MultipartBody<T>(JsonCodec<T> codec, T value, IReadOnlyList<FieldEncoding>? fields = null, string mediaType = "multipart/form-data")
    {
        Body = new MultipartBodySource<T>(codec, value, fields ?? [], mediaType);
        return this;
    }

    /// <summary>A body of bytes as they are, streamed.</summary>
    /// <param name="value">The bytes.</param>
    /// <param name="mediaType">The media type; where it is a range ("image/*"), the media's own is sent.</param>
    public ApiRequest BinaryBody(MediaSource value, string mediaType = "application/octet-stream")
    {
        Body = new BinaryBodySource(value, mediaType);
        return this;
    }

    /// <summary>A text body, in UTF-8.</summary>
    public ApiRequest TextBody(string value, string mediaType = "text/plain")
    {
        Body = new TextBodySource(value, mediaType);
        return this;
    }

    /// <summary>The caller's own id that goes with a request that starts a task, so that the task can be found again should the answer be lost.</summary>
    public ApiRequest ExternalId(string? value)
    {
        ExternalIdValue = string.IsNullOrEmpty(value) ? null : value;
        return this;
    }

    /// <summary>The media types that are asked for, where they are not plain JSON.</summary>
    public ApiRequest Accept(string mediaTypes)
    {
        AcceptValue = mediaTypes;
        return this;
    }

    /// <summary>Sets a member of the body to true, whatever the body says of it: <c>stream</c>, by which the same operation answers with a stream. A body without members stays as it is.</summary>
    public ApiRequest Switch(string member)
    {
        Body?.Switch(member);
        return this;
    }

    private static JsonDocument Parse<T>(JsonCodec<T> codec, T value)
    {
        ArgumentNullException.ThrowIfNull(codec);
        return JsonDocument.Parse(codec.ToUtf8Bytes(value));
    }

    private ApiRequest AddQuery<T>(string name, T value, JsonCodec<T> codec, ParameterStyle style, bool explode, bool allowReserved)
    {
        using var json = Parse(codec, value);
        new StyleWriter(name, style, explode, allowReserved ? UrlText.EscapeUnreserved : UrlText.Escape).WriteFields(json.RootElement, _query ??= []);
        return this;
    }

    private ApiRequest AddHeader<T>(string name, T value, JsonCodec<T> codec, ParameterStyle style, bool explode)
    {
        using var json = Parse(codec, value);
        return Header(name, new StyleWriter(name, style, explode, style == ParameterStyle.Json ? HeaderText.AsciiJson : static t => t).Write(json.RootElement));
    }

    private ApiRequest AddCookies<T>(string name, T value, JsonCodec<T> codec, ParameterStyle style, bool explode)
    {
        using var json = Parse(codec, value);
        new StyleWriter(name, style, explode, style == ParameterStyle.Cookie ? text => HeaderText.Cookie(name, text) : UrlText.Escape).WriteFields(json.RootElement, _cookies ??= []);
        return this;
    }
}
