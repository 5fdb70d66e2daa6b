using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;

namespace Specular.CodeGeneration.Emission;

/// <summary>Writes how a codec writes its object: declared members in display order, then the others.</summary>
internal static class CodecWriterEmitter
{
    public static void Write(SourceWriter writer, ObjectDeclaration declaration, TypeText types)
    {
        writer.Line("/// <inheritdoc />");
        using (writer.Open($"public override void WriteValue(global::System.Text.Json.Utf8JsonWriter writer, {types.Declared(declaration.Name)} value, global::Specular.Json.JsonWriteContext context)"))
        {
            writer.Line("writer.WriteStartObject();");
            for (var i = 0; i < declaration.Properties.Count; i++)
            {
                WriteProperty(writer, declaration.Properties[i], i, types);
            }

            if (CodecEmitter.AdditionalType(declaration) is not null)
            {
                using (writer.Open("if (value.AdditionalProperties is { } additional)"))
                using (writer.Open("foreach (var member in additional)"))
                {
                    writer.Line("writer.WritePropertyName(member.Key);");
                    writer.Line("AdditionalCodec.WriteValue(writer, member.Value, context);");
                }
            }
            else if (declaration.AdditionalProperties is not null)
            {
                writer.Line("context.WriteAdditional(writer, value.AdditionalProperties);");
            }

            writer.Line("writer.WriteEndObject();");
        }
    }

    private static void WriteProperty(SourceWriter writer, PropertyModel property, int index, TypeText types)
    {
        var member = "value." + CSharpIdentifier.Escape(property.Name);
        var local = FormattableString.Invariant($"v{index}");
        switch (property.Presence)
        {
            case Presence.Required:
                WriteValue(writer, property, index, member, types);
                break;
            case Presence.Optional:
                using (writer.Open($"if ({member} is {{ }} {local})"))
                {
                    WriteValue(writer, property, index, local, types);
                }

                writer.Line();
                break;
            case Presence.RequiredNullable:
                WriteNullable(writer, property, index, member, local, types);
                break;
            default:
                using (writer.Open($"if ({member}.IsPresent)"))
                {
                    WriteNullable(writer, property, index, member + ".Value", local, types);
                }

                writer.Line();
                break;
        }
    }

    private static void WriteNullable(SourceWriter writer, PropertyModel property, int index, string value, string local, TypeText types)
    {
        using (writer.Open($"if ({value} is {{ }} {local})"))
        {
            WriteValue(writer, property, index, local, types);
        }

        using (writer.Open("else"))
        {
            writer.Line($"writer.WriteNull(Name{index});");
        }

        writer.Line();
    }

    private static void WriteValue(SourceWriter writer, PropertyModel property, int index, string value, TypeText types)
    {
        switch (property.Type)
        {
            case ScalarType { Kind: ScalarKind.String or ScalarKind.Guid }:
                writer.Line($"writer.WriteString(Name{index}, {value});");
                break;
            case ScalarType { Kind: ScalarKind.DateTime }:
                writer.Line($"global::Specular.Json.JsonWriteContext.WriteTime(writer, Name{index}, {value});");
                break;
            // One call where the enum's codec would take two.
            case DeclaredType { IsNumber: true }:
                writer.Line($"writer.WriteNumber(Name{index}, {value}.Value);");
                break;
            case DeclaredType { IsOpenEnum: true }:
                writer.Line($"writer.WriteString(Name{index}, {value}.Value);");
                break;
            case ScalarType { Kind: ScalarKind.Boolean }:
                writer.Line($"writer.WriteBoolean(Name{index}, {value});");
                break;
            case ScalarType { Kind: ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.UInt64 or ScalarKind.Double or ScalarKind.Decimal }:
                writer.Line($"writer.WriteNumber(Name{index}, {value});");
                break;
            case ScalarType { Kind: ScalarKind.Bytes }:
                writer.Line($"writer.WriteBase64String(Name{index}, {value});");
                break;
            default:
                writer.Line($"writer.WritePropertyName(Name{index});");
                writer.Line($"{CodecEmitter.Of(property, index, types)}.WriteValue(writer, {value}, context);");
                break;
        }
    }
}
