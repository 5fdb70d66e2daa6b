using System.Text;
using Specular.Simulation.Schemas;
using Specular.Specification.Contract;
using Specular.Specification.Validation;
using Specular.Specification.Values;

namespace Specular.Simulation.Requests;

/// <summary>Reads a body of one media type; checks it where it is a form, whose schema the request's validator does not see.</summary>
internal sealed class BodyReader(MediaContent content, SchemaIndex schemas, SchemaValidator? validator)
{
    /// <summary>The media type, as a client may send it.</summary>
    public string MediaType => content.IsJson && !content.MediaType.Contains('/', StringComparison.Ordinal) ? "application/json" : content.MediaType;

    /// <summary>What the body is, for people.</summary>
    public string Form => content.IsJson ? "JSON" : content.MediaType;

    private bool IsForm => MediaType.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

    private bool IsMultipart => MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase);

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

        var form = IsForm ? Typed(QueryString.Parse(Encoding.UTF8.GetString(bytes.Span)))
            : IsMultipart && MultipartReader.Read(bytes.Span, contentType ?? "", out fault) is { } parts ? Typed(parts) : null;
        return new RequestBodyReading(null, form, this, null);
    }

    /// <summary>What in a form breaks its schema.</summary>
    public IReadOnlyList<Violation> Check(JsonObject body) => validator?.Validate(body) ?? [];

    // Forms carry text only: each member becomes what its schema wants, where it is that.
    private JsonObject Typed(List<KeyValuePair<string, string>> values)
    {
        var schema = content.Schema is { } s ? schemas.Resolve(s) : Schema.Any;
        var members = new List<JsonMember>();
        foreach (var group in values.GroupBy(v => BracketFields.Name(v.Key), StringComparer.Ordinal))
        {
            var property = schema.FindProperty(group.Key) is { } p ? schemas.Resolve(p) : Schema.Any;
            var texts = group.Where(v => string.Equals(v.Key, group.Key, StringComparison.Ordinal)).Select(v => v.Value).ToList();
            if (texts.Count == 0)
            {
                members.Add(new JsonMember(group.Key, BracketFields.Read(group, property, schemas)));
            }
            else if (property.Types.HasFlag(SchemaTypes.Array))
            {
                var item = property.Items is { } i ? schemas.Resolve(i) : Schema.Any;
                members.Add(new JsonMember(group.Key, new JsonArray(Items(group.Key, texts).Select(v => FormText.Read(v, item)).ToValueList())));
            }
            else
            {
                members.Add(new JsonMember(group.Key, FormText.Read(texts[0], property)));
            }
        }

        return new JsonObject(members.ToValueList());
    }

    // One text may hold all items, where the encoding says so.
    private IEnumerable<string> Items(string name, List<string> texts)
    {
        var encoding = content.Encoding.FirstOrDefault(e => string.Equals(e.Property, name, StringComparison.Ordinal));
        return texts.Count > 1 || encoding is null || (encoding.Explode ?? encoding.Style is null or "form") ? texts
            : texts[0].Split(encoding.Style switch { "spaceDelimited" => ' ', "pipeDelimited" => '|', _ => ',' });
    }
}
