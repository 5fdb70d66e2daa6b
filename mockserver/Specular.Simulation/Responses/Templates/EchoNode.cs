using System.Globalization;
using System.Text.Json;
using Specular.Simulation.Bytes;
using Specular.Simulation.Responses.Sampling;
using Specular.Simulation.Schemas;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Simulation.Responses.Templates;

/// <summary>What the caller sent under the same name, where it fits; else what the schema gives.</summary>
internal sealed class EchoNode(string sent, bool isKnown, FlatSchema schema, TemplateNode otherwise, bool isOmittedWhenAbsent) : TemplateNode
{
    public override void WriteMember(Utf8JsonWriter writer, JsonEncodedText name, RenderContext context)
    {
        var value = Find(context);
        if (value is not null || !isOmittedWhenAbsent)
        {
            writer.WritePropertyName(name);
            Write(writer, value, context);
        }
    }

    public override void Write(Utf8JsonWriter writer, RenderContext context) => Write(writer, Find(context), context);

    private void Write(Utf8JsonWriter writer, JsonValue? value, RenderContext context)
    {
        if (value is not null)
        {
            JsonBytesWriter.Write(writer, value);
        }
        else
        {
            otherwise.Write(writer, context);
        }
    }

    private JsonValue? Find(RenderContext context)
    {
        var value = isKnown ? context.Inputs.FindKnown(sent) : context.Inputs.Find(sent);
        if (value is JsonString { Value.Length: 0 } || value is null)
        {
            return null;
        }

        value = Adapt(value);
        return value is not null && Conformance.IsScalar(value, schema) ? value : null;
    }

    private JsonValue? Adapt(JsonValue value)
    {
        var types = schema.Types;
        var fits = value.Kind switch
        {
            JsonKind.String => types.HasFlag(SchemaTypes.String),
            JsonKind.Boolean => types.HasFlag(SchemaTypes.Boolean),
            JsonKind.Number => types.HasFlag(SchemaTypes.Number) || (types.HasFlag(SchemaTypes.Integer) && value.AsInt64() is not null),
            _ => false,
        };
        if (fits)
        {
            return value;
        }

        // Parameters arrive as text.
        return value is JsonString { Value: var text } && (types.HasFlag(SchemaTypes.Integer) || types.HasFlag(SchemaTypes.Number))
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && (types.HasFlag(SchemaTypes.Number) || decimal.Truncate(number) == number)
            ? new JsonNumber(number.ToString(CultureInfo.InvariantCulture))
            : null;
    }
}
