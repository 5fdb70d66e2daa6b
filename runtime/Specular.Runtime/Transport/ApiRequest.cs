using Specular.Json;

namespace Specular;

/// <summary>What goes into one call: values of the path, query and headers, and the body. Generated code fills it; a null value is left out.</summary>
public sealed class ApiRequest
{
    private List<KeyValuePair<string, string>>? _path;
    private List<KeyValuePair<string, string>>? _query;
    private List<KeyValuePair<string, string>>? _headers;

    internal IReadOnlyList<KeyValuePair<string, string>> PathValues => _path ?? (IReadOnlyList<KeyValuePair<string, string>>)[];

    internal IReadOnlyList<KeyValuePair<string, string>> QueryValues => _query ?? (IReadOnlyList<KeyValuePair<string, string>>)[];

    internal IReadOnlyList<KeyValuePair<string, string>> HeaderValues => _headers ?? (IReadOnlyList<KeyValuePair<string, string>>)[];

    internal RequestBodySource? Body { get; private set; }

    internal string? ExternalIdValue { get; private set; }

    internal string? AcceptValue { get; private set; }

    /// <summary>A value of the path, encoded so that it stays one segment.</summary>
    public ApiRequest Path(string name, string value)
    {
        (_path ??= []).Add(new(name, value));
        return this;
    }

    /// <summary>A value of the path.</summary>
    public ApiRequest Path<T>(string name, T value)
        where T : struct => Path(name, WireText.Of(value));

    /// <summary>A value of the query; null leaves the parameter out.</summary>
    public ApiRequest Query(string name, string? value)
    {
        if (value is not null)
        {
            (_query ??= []).Add(new(name, value));
        }

        return this;
    }

    /// <summary>A value of the query; null leaves the parameter out.</summary>
    public ApiRequest Query<T>(string name, T? value)
        where T : struct => value is { } there ? Query(name, WireText.Of(there)) : this;

    /// <summary>Values of the query; null leaves the parameter out.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="values">The values.</param>
    /// <param name="explode">True for <c>a=1&amp;a=2</c>, false for <c>a=1,2</c>.</param>
    public ApiRequest Query(string name, IEnumerable<string>? values, bool explode = true)
    {
        if (values is null)
        {
            return this;
        }

        if (!explode)
        {
            return Query(name, string.Join(',', values));
        }

        foreach (var value in values)
        {
            Query(name, value);
        }

        return this;
    }

    /// <summary>A header; null leaves it out.</summary>
    public ApiRequest Header(string name, string? value)
    {
        if (value is not null)
        {
            (_headers ??= []).Add(new(name, value));
        }

        return this;
    }

    /// <summary>A header; null leaves it out.</summary>
    public ApiRequest Header<T>(string name, T? value)
        where T : struct => value is { } there ? Header(name, WireText.Of(there)) : this;

    /// <summary>A JSON body.</summary>
    public ApiRequest JsonBody<T>(JsonCodec<T> codec, T value, string mediaType = "application/json")
    {
        Body = new JsonBodySource<T>(codec, value, mediaType);
        return this;
    }

    /// <summary>A field of a form (application/x-www-form-urlencoded); null leaves it out.</summary>
    public ApiRequest FormField(string name, string? value)
    {
        if (value is not null)
        {
            ((Body as FormBodySource) ?? (FormBodySource)(Body = new FormBodySource())).Add(name, value);
        }

        return this;
    }

    /// <summary>A text part of a multipart/form-data body; null leaves it out.</summary>
    public ApiRequest MultipartField(string name, string? value)
    {
        if (value is not null)
        {
            Multipart().Add(name, value);
        }

        return this;
    }

    /// <summary>A file part of a multipart/form-data body; null leaves it out. The bytes travel as they are, not as base64.</summary>
    public ApiRequest MultipartField(string name, MediaSource? value, string mediaType = "application/octet-stream")
    {
        if (value is { IsEmpty: false })
        {
            Multipart().Add(name, value, mediaType);
        }

        return this;
    }

    /// <summary>A body of bytes as they are.</summary>
    public ApiRequest BinaryBody(MediaSource value, string mediaType)
    {
        Body = new BinaryBodySource(value, mediaType);
        return this;
    }

    /// <summary>A text body.</summary>
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

    private MultipartBodySource Multipart() => (Body as MultipartBodySource) ?? (MultipartBodySource)(Body = new MultipartBodySource());
}
