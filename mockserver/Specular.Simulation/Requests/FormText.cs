using System.Text;
using Specular.Simulation.Bytes;
using Specular.Specification.Contract;
using Specular.Specification.Validation;
using Specular.Specification.Values;

namespace Specular.Simulation.Requests;

/// <summary>Forms carry text only: reads a text as what its schema wants.</summary>
internal static class FormText
{
    /// <summary>The value; the text itself where it is not what the schema wants, for the schema to complain of.</summary>
    public static JsonValue Read(string text, TextShape shape)
    {
        var types = shape.Types;
        if ((types.HasFlag(SchemaTypes.Integer) || types.HasFlag(SchemaTypes.Number)) && ReadJson(text) is JsonNumber number)
        {
            return number;
        }

        if (types.HasFlag(SchemaTypes.Boolean) && text is "true" or "false")
        {
            return JsonValue.From(text is "true");
        }

        // A part may hold JSON (application/json is the default encoding of objects in forms). Where nothing is said, only an object is taken for it.
        return (types.HasFlag(SchemaTypes.Object) || types == SchemaTypes.None) && ReadJson(text) is JsonObject o ? o
            : types.HasFlag(SchemaTypes.Array) && ReadJson(text) is JsonArray a ? a
            : JsonValue.From(text);
    }

    /// <summary>The JSON that a text is; null when it is none.</summary>
    public static JsonValue? ReadJson(string text) => JsonBytesReader.Read(Encoding.UTF8.GetBytes(text), out _);
}
