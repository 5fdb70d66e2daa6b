using System.Globalization;
using Specular.Specification.Contract;
using Specular.Specification.Inference;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>Turns a parameter's text into the value its schema speaks of. Text that is no number stays text, for the schema to complain of.</summary>
internal sealed class ParameterText(Parameter parameter, SchemaGraph graph)
{
    /// <summary>The parameter's value; null when the request does not have it.</summary>
    public JsonValue? Read(ParameterLookup lookup)
    {
        var schema = graph.Resolve(parameter.Schema);
        var isObject = IsOnly(schema, SchemaTypes.Object);
        if (isObject && parameter.Location is ParameterLocation.Query or ParameterLocation.Cookie && (IsDeep || parameter is { Style: "form" or "cookie", Explode: true }))
        {
            return ReadMembers(schema, IsDeep ? parameter.Name : null, lookup, 0);
        }

        var texts = lookup(parameter.Location, parameter.Name);
        if (texts is null || texts.Count == 0)
        {
            return null;
        }

        if (isObject)
        {
            return ReadObject(schema, Pieces(texts[0]));
        }

        return (schema.Types & SchemaTypes.Array) != SchemaTypes.None || (schema.Types == SchemaTypes.None && schema.Items is not null)
            ? ReadArray(schema, texts) : Coerce(schema, Unframed(texts[0], isList: false));
    }

    // Deeper than this nothing is nested in brackets; the bound also ends recursive schemas.
    private const int DeepestBrackets = 4;

    private bool IsDeep => parameter.Style == "deepObject";

    private char Separator => (parameter.Style, parameter.Explode) switch
    {
        ("label", true) => '.',
        ("matrix", true) => ';',
        ("spaceDelimited", _) => ' ',
        ("pipeDelimited", _) => '|',
        _ => ',',
    };

    private JsonObject? ReadMembers(Schema schema, string? owner, ParameterLookup lookup, int depth)
    {
        var members = new List<JsonMember>();
        foreach (var property in schema.Properties)
        {
            var name = owner is null ? property.Name : $"{owner}[{property.Name}]";
            var value = graph.Resolve(property.Schema);
            if (lookup(parameter.Location, name) is { Count: > 0 } texts)
            {
                members.Add(new JsonMember(property.Name, IsOnly(value, SchemaTypes.Array) ? Items(value, texts) : Coerce(value, texts[0])));
            }
            else if (owner is not null && depth < DeepestBrackets && IsOnly(value, SchemaTypes.Object) && ReadMembers(value, name, lookup, depth + 1) is { } nested)
            {
                members.Add(new JsonMember(property.Name, nested));
            }
        }

        return members.Count == 0 ? null : new JsonObject(members.ToValueList());
    }

    // What a style writes before its values: "." and ";", and the name where it stands once.
    private string Unframed(string text, bool isList)
    {
        if (parameter.Style is "label" && text.StartsWith(".", StringComparison.Ordinal))
        {
            return text.Substring(1);
        }

        if (parameter.Style is not "matrix" || !text.StartsWith(";", StringComparison.Ordinal))
        {
            return text;
        }

        return isList && parameter.Explode ? text.Substring(1) : WithoutName(text.Substring(1));
    }

    private string WithoutName(string text) => text.StartsWith(parameter.Name + "=", StringComparison.Ordinal) ? text.Substring(parameter.Name.Length + 1)
        : string.Equals(text, parameter.Name, StringComparison.Ordinal) ? "" : text;

    private string[] Pieces(string text) => Unframed(text, isList: true) is { Length: > 0 } values ? values.Split(Separator) : [];

    // "R,100,G,200", or "R=100,G=200" when exploded.
    private JsonObject ReadObject(Schema schema, string[] parts)
    {
        var members = new List<JsonMember>();
        for (var i = 0; i < parts.Length; i++)
        {
            var equals = parts[i].IndexOf('=');
            var (name, value) = equals > 0 ? (parts[i].Substring(0, equals), parts[i].Substring(equals + 1))
                : (parts[i], i + 1 < parts.Length ? parts[++i] : "");
            if (!members.Exists(m => string.Equals(m.Name, name, StringComparison.Ordinal)))
            {
                members.Add(new JsonMember(name, Coerce(schema.FindProperty(name) is { } property ? graph.Resolve(property) : Schema.Any, value)));
            }
        }

        return new JsonObject(members.ToValueList());
    }

    private JsonArray ReadArray(Schema schema, IReadOnlyList<string> texts)
    {
        if (texts.Count > 1 || (parameter.Location is ParameterLocation.Query or ParameterLocation.Cookie && parameter.Explode))
        {
            return Items(schema, texts);
        }

        var pieces = Pieces(texts[0]);
        return Items(schema, parameter is { Style: "matrix", Explode: true } ? Array.ConvertAll(pieces, WithoutName) : pieces);
    }

    private JsonArray Items(Schema schema, IReadOnlyList<string> texts)
    {
        var items = schema.Items is { } item ? graph.Resolve(item) : Schema.Any;
        return new JsonArray(texts.Select(t => Coerce(items, t)).ToValueList());
    }

    private static JsonValue Coerce(Schema schema, string text)
    {
        if ((schema.Types & (SchemaTypes.Integer | SchemaTypes.Number)) != SchemaTypes.None && IsNumber(text))
        {
            return new JsonNumber(text);
        }

        if ((schema.Types & SchemaTypes.Boolean) != SchemaTypes.None && text is "true" or "false")
        {
            return JsonValue.From(text == "true");
        }

        var isNull = (schema.Types & SchemaTypes.Null) != SchemaTypes.None && (schema.Types & SchemaTypes.String) == SchemaTypes.None && text is "" or "null";
        return isNull ? JsonValue.Null : JsonValue.From(text);
    }

    private static bool IsNumber(string text) =>
        text.Length > 0 && (text[0] == '-' || char.IsDigit(text[0])) && text[text.Length - 1] != '.'
        && double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out _);

    private static bool IsOnly(Schema schema, SchemaTypes type) => (schema.Types & ~SchemaTypes.Null) == type;
}
