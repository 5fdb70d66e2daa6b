using System.Text;
using Specular.Simulation.Schemas;
using Specular.Specification.Contract;
using Specular.Specification.Validation;

namespace Specular.Simulation.Requests;

/// <summary>Reads a body of one media type.</summary>
internal sealed class BodyReader(MediaContent content, SchemaIndex schemas, RequestValidator validator)
{
    // More than anybody writes by hand or with a client.
    private const int MostFields = 10_000;

    private readonly string _name = SentType(content).Split(';')[0].Trim();

    private readonly FormReader? _form = IsForm(content) || IsMultipart(content) ? new(content, schemas.Resolve) : null;

    /// <summary>Checks requests whose body is of this media type.</summary>
    public RequestValidator Validator => validator;

    /// <summary>The media type, as a client may send it.</summary>
    public string MediaType => SentType(content);

    /// <summary>What the body is, for people.</summary>
    public string Form => content.IsJson ? "JSON" : content.MediaType;

    /// <summary>The same media type; of a form without a schema that no form could keep: a form has members, it is no list and no text.</summary>
    public static MediaContent Described(MediaContent content, SchemaIndex schemas) =>
        content.Schema is { } schema && (IsForm(content) || IsMultipart(content)) && new TextShape(schema, schemas.Resolve).Types is var types && types != SchemaTypes.None && !types.HasFlag(SchemaTypes.Object)
            ? content with { Schema = null } : content;

    /// <summary>Whether it is for a type by its name.</summary>
    public bool IsOf(string type) => string.Equals(_name, type, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it takes a type that has no reader of its own.</summary>
    public bool Accepts(string type)
    {
        return _name is "*/*"
            || (_name.EndsWith("/*", StringComparison.Ordinal) && type.StartsWith(_name[..^1], StringComparison.OrdinalIgnoreCase))
            || (content.IsJson && MediaContent.IsJsonType(type));
    }

    /// <summary>The body, to be disposed of; empty for types that have no members, and with a fault when it is not what its type says.</summary>
    public RequestBodyReading Read(ReadOnlyMemory<byte> bytes, string? contentType, out string? fault)
    {
        fault = null;
        if (_form is null)
        {
            return new RequestBodyReading(content.IsJson ? JsonBody.TryRead(bytes, out fault) : null, null, this, null);
        }

        var fields = IsForm(content) ? ReadFields(bytes.Span, out fault) : MultipartReader.Read(bytes.Span, contentType ?? "", out fault);
        if (fields is null)
        {
            return new RequestBodyReading(null, null, this, null);
        }

        var form = _form.Read(fields);
        return new RequestBodyReading(null, form, this, null) { FormForRules = FormReader.WithoutFiles(form, fields) };
    }

    private static string SentType(MediaContent content) => content.IsJson && !content.MediaType.Contains('/', StringComparison.Ordinal) ? "application/json" : content.MediaType;

    private static bool IsForm(MediaContent content) => content.MediaType.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

    private static bool IsMultipart(MediaContent content) => content.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase);

    private static List<FormField>? ReadFields(ReadOnlySpan<byte> bytes, out string? fault)
    {
        if (bytes.Count((byte)'&') >= MostFields)
        {
            fault = "it has more than 10,000 fields";
            return null;
        }

        fault = null;
        return QueryString.ParseSent(Encoding.UTF8.GetString(bytes)).ConvertAll(f => new FormField(f.Key, f.Value) { IsEncoded = true });
    }
}
