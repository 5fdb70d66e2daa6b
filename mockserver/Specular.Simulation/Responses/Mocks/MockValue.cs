using System.Globalization;
using Specular.Simulation.Schemas;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Simulation.Responses.Mocks;

/// <summary>Mock rules are text; a schema says what the text stands for.</summary>
internal static class MockValue
{
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
