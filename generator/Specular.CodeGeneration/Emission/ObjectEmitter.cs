using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;
using Specular.CodeGeneration.Lowering.Types;

namespace Specular.CodeGeneration.Emission;

/// <summary>Writes the class of an object.</summary>
internal static class ObjectEmitter
{
    public static void Write(SourceWriter writer, ObjectDeclaration declaration, TypeText types)
    {
        DocumentationEmitter.Write(writer, declaration.Documentation, "An object.");
        FileFrame.Attributes(writer, declaration.IsDeprecated);
        writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({types.Declared(declaration.Name + "Codec")}))]");
        using (writer.Open($"public sealed partial class {CSharpIdentifier.Escape(declaration.Name)}"))
        {
            var isFirst = true;
            foreach (var property in declaration.Properties)
            {
                if (!isFirst)
                {
                    writer.Line();
                }

                isFirst = false;
                WriteProperty(writer, property, types);
            }

            if (declaration.AdditionalProperties is { } additional)
            {
                if (!isFirst)
                {
                    writer.Line();
                }

                DocumentationEmitter.Summary(writer, "Members that the documents do not name, kept and sent as they are; null when there are none.");
                writer.Line($"public {types.Of(new MapType(additional, ValueIsNullable: false))}? {DeclarationLowerer.AdditionalPropertiesName} {{ get; init; }}");
            }
        }
    }

    private static void WriteProperty(SourceWriter writer, PropertyModel property, TypeText types)
    {
        DocumentationEmitter.Write(writer, property.Documentation, "The member " + property.WireName + ".");
        var required = property.Constant is null && property.Presence is Presence.Required or Presence.RequiredNullable ? "required " : "";

        // C# allows no required member that nobody may set; the documentation says it all the same.
        if (property.IsDeprecated && required.Length == 0)
        {
            writer.Line(FileFrame.Obsolete);
        }

        writer.Line($"public {required}{types.Of(property)} {CSharpIdentifier.Escape(property.Name)} {{ get; init; }}{(property.Constant is { } constant ? $" = {TypeText.Constant(property.Type, constant)};" : "")}");
    }
}
