using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;

namespace Specular.CodeGeneration.Emission;

/// <summary>Writes the type of an answer's headers.</summary>
internal static class HeadersEmitter
{
    public static void Write(SourceWriter writer, HeadersModel headers, OperationModel operation, TypeText types)
    {
        var self = types.Declared(headers.Name);
        DocumentationEmitter.Summary(writer, $"The headers that {operation.Name}RawAsync's answer may have; its GetHeaders reads them.");
        FileFrame.Attributes(writer, isDeprecated: false);
        using (writer.Open($"public sealed partial class {CSharpIdentifier.Escape(headers.Name)} : global::Specular.IAnswerHeaders<{self}>"))
        {
            foreach (var header in headers.Headers)
            {
                DocumentationEmitter.Write(writer, header.Documentation, "The header " + header.WireName + ".");
                if (header.IsDeprecated)
                {
                    writer.Line(FileFrame.Obsolete);
                }

                writer.Line($"public {types.Of(header.Type)}? {CSharpIdentifier.Escape(header.Name)} {{ get; init; }}");
                writer.Line();
            }

            writer.Line("/// <inheritdoc />");
            using (writer.Open($"public static {self} Read(global::Specular.AnswerHeaders headers) => new()", "};"))
            {
                foreach (var header in headers.Headers)
                {
                    writer.Line($"{CSharpIdentifier.Escape(header.Name)} = headers.{Reader(header.Type, CSharpText.Literal(header.WireName), types)},");
                }
            }
        }
    }

    private static string Reader(TypeReference type, string name, TypeText types) => type switch
    {
        ListType { Item: ScalarType { Kind: ScalarKind.String } } => $"Texts({name})",
        ListType list => $"Values({name}, {types.Codec(list.Item)})",
        ScalarType { Kind: ScalarKind.String } => $"Text({name})",
        ScalarType { Kind: ScalarKind.Json } => $"Json({name})",
        _ => $"Value({name}, {types.Codec(type)})",
    };
}
