using System.Globalization;
using System.Text;
using Specular.Simulation.Bytes;
using Specular.Simulation.Responses.Sampling;
using Specular.Simulation.Schemas;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Simulation.Responses.Mocks;

/// <summary>Mock rules are text; a schema says what the text stands for.</summary>
internal static class MockValue
{
    /// <summary>The object or array that a rule is as JSON; null where the schema wants another, or the rule is none.</summary>
    public static JsonValue? Whole(FlatSchema flat)
    {
        if (flat.Mock is not { IsLiteral: true, Parts: [var part] } || flat.Kind is not (SchemaTypes.Object or SchemaTypes.Array))
        {
            return null;
        }

        var value = JsonBytesReader.Read(Encoding.UTF8.GetBytes(part.Text), out _);
        return value is JsonObject or JsonArray && Conformance.IsOfKind(value, flat) ? value : null;
    }

    /// <summary>The text as the kind of value that the schema has; null when it is none.</summary>
    public static JsonValue? Of(string text, FlatSchema flat) => flat.Kind switch
    {
        SchemaTypes.String or SchemaTypes.None => JsonValue.From(text),
        SchemaTypes.Boolean => bool.TryParse(text, out var b) ? JsonValue.From(b) : null,
        SchemaTypes.Integer or SchemaTypes.Number => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var d)
            ? new JsonNumber(d.ToString(CultureInfo.InvariantCulture))
            : null,
        _ => null,
    };
}
