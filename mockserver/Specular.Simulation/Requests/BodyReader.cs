using System.Text;
using Specular.Simulation.Schemas;
using Specular.Specification.Contract;
using Specular.Specification.Validation;
using Specular.Specification.Values;

namespace Specular.Simulation.Requests;

/// <summary>Reads a body of one media type; checks it where it is a form, whose schema the request's validator does not see.</summary>
internal sealed class BodyReader(MediaContent content, SchemaIndex schemas, SchemaValidator? validator)
{
    private readonly FormReader _form = new(content, schemas.Resolve);

    /// <summary>The media type, as a client may send it.</summary>
    public string MediaType => content.IsJson && !content.MediaType.Contains('/', StringComparison.Ordinal) ? "application/json" : content.MediaType;

    /// <summary>What the body is, for people.</summary>
    public string Form => content.IsJson ? "JSON" : content.MediaType;

    private bool IsForm => MediaType.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

    private bool IsMultipart => MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether its schema is another's.</summary>
    public bool IsOf(Schema? schema) => Equals(content.Schema, schema);

    /// <summary>Whether a body of a type is one of these.</summary>
    public bool Accepts(string type)
    {
        var own = MediaType.Split(';')[0].Trim();
        return string.Equals(own, type, StringComparison.OrdinalIgnoreCase)
            || own is "*/*"
            || (own.EndsWith("/*", StringComparison.Ordinal) && type.StartsWith(own[..^1], StringComparison.OrdinalIgnoreCase))
            || (content.IsJson && MediaContent.IsJsonType(type));
    }

    /// <summary>The body, to be disposed of; empty for types that have no members, and with a fault when it is not what its type says.</summary>
    public RequestBodyReading Read(ReadOnlyMemory<byte> bytes, string? contentType, out string? fault)
    {
        fault = null;
        if (content.IsJson)
        {
            return new RequestBodyReading(JsonBody.TryRead(bytes, out fault), null, this, null);
        }

        var form = IsForm ? _form.Read(QueryString.ParseSent(Encoding.UTF8.GetString(bytes.Span)).ConvertAll(f => new FormField(f.Key, f.Value) { IsEncoded = true }))
            : IsMultipart && MultipartReader.Read(bytes.Span, contentType ?? "", out fault) is { } parts ? _form.Read(parts) : null;
        return new RequestBodyReading(null, form, this, null);
    }

    /// <summary>What in a form breaks its schema.</summary>
    public IReadOnlyList<Violation> Check(JsonObject body) => validator?.Validate(body) ?? [];
}
