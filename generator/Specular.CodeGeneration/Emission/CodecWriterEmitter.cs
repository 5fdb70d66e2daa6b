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
        switch (property.Presence)
        {
            case Presence.Required:
                WriteValue(writer, property, index, member, types);
                break;
            case Presence.Optional:
                WriteUnless(writer, "Optional", property, index, member, types);
                break;
            case Presence.RequiredNullable:
                WriteUnless(writer, "Nullable", property, index, member, types);
                break;
            default:
                using (writer.Open($"if ({member}.IsPresent)"))
                {
                    WriteUnless(writer, "Nullable", property, index, member + ".Value", types);
                }

                writer.Line();
                break;
        }
    }

    // Nothing is written for what is not there ("Optional"), or null is ("Nullable").
    private static void WriteUnless(SourceWriter writer, string what, PropertyModel property, int index, string value, TypeText types)
    {
        switch (property.Type)
        {
            case DeclaredType { IsOpenEnum: true } word:
                writer.Line($"Members.Write{what}{(word.IsNumber ? "Int64" : "String")}(writer, {index}, {value}?.Value);");
                break;
            case ScalarType { Kind: ScalarKind.Date or ScalarKind.Json }:
                WriteCondition(writer, what, property, index, value, types);
                break;
            case ScalarType scalar:
                writer.Line($"Members.Write{what}{TypeText.CodecName(scalar.Kind)}(writer, {index}, {value});");
                break;
            default:
                writer.Line($"{CodecEmitter.Of(property, index, types)}.Write{what}(writer, Members[{index}], {value}, context);");
                break;
        }
    }

    private static void WriteCondition(SourceWriter writer, string what, PropertyModel property, int index, string value, TypeText types)
    {
        var local = FormattableString.Invariant($"v{index}");
        using (writer.Open($"if ({value} is {{ }} {local})"))
        {
            WriteValue(writer, property, index, local, types);
        }

        if (what is "Nullable")
        {
            using (writer.Open("else"))
            {
                writer.Line($"writer.WriteNull(Members[{index}]);");
            }
        }

        writer.Line();
    }

    private static void WriteValue(SourceWriter writer, PropertyModel property, int index, string value, TypeText types)
    {
        switch (property.Type)
        {
            case ScalarType { Kind: ScalarKind.String or ScalarKind.Guid }:
                writer.Line($"writer.WriteString(Members[{index}], {value});");
                break;
            case ScalarType { Kind: ScalarKind.DateTime }:
                writer.Line($"global::Specular.Json.JsonWriteContext.WriteTime(writer, Members[{index}], {value});");
                break;
            // One call where the enum's codec would take two.
            case DeclaredType { IsNumber: true }:
                writer.Line($"writer.WriteNumber(Members[{index}], {value}.Value);");
                break;
            case DeclaredType { IsOpenEnum: true }:
                writer.Line($"writer.WriteString(Members[{index}], {value}.Value);");
                break;
            case ScalarType { Kind: ScalarKind.Boolean }:
                writer.Line($"writer.WriteBoolean(Members[{index}], {value});");
                break;
            case ScalarType { Kind: ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.UInt64 or ScalarKind.Double or ScalarKind.Decimal }:
                writer.Line($"writer.WriteNumber(Members[{index}], {value});");
                break;
            case ScalarType { Kind: ScalarKind.Bytes }:
                writer.Line($"writer.WriteBase64String(Members[{index}], {value});");
                break;
            default:
                writer.Line($"writer.WritePropertyName(Members[{index}]);");
                writer.Line($"{CodecEmitter.Of(property, index, types)}.WriteValue(writer, {value}, context);");
                break;
        }
    }
}
