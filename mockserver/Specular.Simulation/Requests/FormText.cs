using System.Text;
using Specular.Simulation.Bytes;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Simulation.Requests;

/// <summary>Forms carry text only: reads a text as what its schema wants.</summary>
internal static class FormText
{
    /// <summary>The value; the text itself where it is not what the schema wants, for the schema to complain of.</summary>
    public static JsonValue Read(string text, Schema schema)
    {
        var types = schema.Types;
        if ((types.HasFlag(SchemaTypes.Integer) || types.HasFlag(SchemaTypes.Number)) && Parse(text) is JsonNumber number)
        {
            return number;
        }

        if (types.HasFlag(SchemaTypes.Boolean) && text is "true" or "false")
        {
            return JsonValue.From(text is "true");
        }

        // A part may hold JSON (application/json is the default encoding of objects in forms).
        return types.HasFlag(SchemaTypes.Object) && Parse(text) is JsonObject o ? o : JsonValue.From(text);
    }

    private static JsonValue? Parse(string text) => JsonBytesReader.Read(Encoding.UTF8.GetBytes(text), out _);
}
