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
        if (isObject && parameter.Location == ParameterLocation.Query && (parameter.Style == "deepObject" || (parameter.Style == "form" && parameter.Explode)))
        {
            return ReadMembers(schema, lookup);
        }

        var texts = lookup(parameter.Location, parameter.Name);
        if (texts is null || texts.Count == 0)
        {
            return null;
        }

        if (isObject)
        {
            return ReadObject(schema, texts[0]);
        }

        return (schema.Types & SchemaTypes.Array) != SchemaTypes.None || (schema.Types == SchemaTypes.None && schema.Items is not null)
            ? ReadArray(schema, texts) : Coerce(schema, texts[0]);
    }

    private JsonObject? ReadMembers(Schema schema, ParameterLookup lookup)
    {
        var members = new List<JsonMember>();
        foreach (var property in schema.Properties)
        {
            var name = parameter.Style == "deepObject" ? $"{parameter.Name}[{property.Name}]" : property.Name;
            if (lookup(parameter.Location, name) is { Count: > 0 } texts)
            {
                var value = graph.Resolve(property.Schema);
                members.Add(new JsonMember(property.Name, IsOnly(value, SchemaTypes.Array) ? Items(value, texts) : Coerce(value, texts[0])));
            }
        }

        return members.Count == 0 ? null : new JsonObject(members.ToValueList());
    }

    // "R,100,G,200", or "R=100,G=200" when exploded.
    private JsonObject ReadObject(Schema schema, string text)
    {
        var members = new List<JsonMember>();
        var parts = text.Length == 0 ? [] : text.Split(',');
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
        if (texts.Count > 1 || (parameter.Location == ParameterLocation.Query && parameter.Style == "form" && parameter.Explode))
        {
            return Items(schema, texts);
        }

        var separator = parameter.Style switch { "spaceDelimited" => ' ', "pipeDelimited" => '|', _ => ',' };
        return Items(schema, texts[0].Length == 0 ? [] : texts[0].Split(separator));
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
