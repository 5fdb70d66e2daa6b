using Specular.CodeGeneration.Client;

namespace Specular.CodeGeneration.Emission;

/// <summary>Writes the resolver by which the generated types work in the user's own System.Text.Json code, trimmed and ahead of time compiled too.</summary>
internal static class ResolverEmitter
{
    private const string Metadata = "global::System.Text.Json.Serialization.Metadata.";

    private const string Options = "global::System.Text.Json.JsonSerializerOptions";

    public static string Write(ClientModel model, TypeText types)
    {
        var name = model.Identity.Stem + "Json";
        var factory = $"global::System.Func<{Options}, {Metadata}JsonTypeInfo>";
        var writer = FileFrame.Begin(model, types);
        DocumentationEmitter.Summary(writer, $"Metadata of the types of {model.Identity.ClientName} for System.Text.Json: add it to the options' TypeInfoResolverChain.");
        FileFrame.Attributes(writer, isDeprecated: false);
        using (writer.Open($"public sealed class {name} : {Metadata}IJsonTypeInfoResolver"))
        {
            using (writer.Open($"private static readonly global::System.Collections.Generic.Dictionary<global::System.Type, {factory}> Factories = new()", "};"))
            {
                foreach (var declaration in model.Declarations)
                {
                    writer.Line($"[typeof({types.Declared(declaration.Name)})] = static options => {types.Declared(declaration.Name + "Codec")}.Instance.CreateTypeInfo(options),");
                }
            }

            writer.Line();
            writer.Line($"private {name}()");
            writer.Line("{");
            writer.Line("}");
            writer.Line();
            DocumentationEmitter.Summary(writer, "The one resolver.");
            writer.Line($"public static {types.Declared(name)} Default {{ get; }} = new();");
            writer.Line();
            writer.Line("/// <inheritdoc />");
            writer.Line($"public {Metadata}JsonTypeInfo? GetTypeInfo(global::System.Type type, {Options} options) =>");
            using (writer.Indent())
            {
                writer.Line("Factories.TryGetValue(type, out var factory) ? factory(options) : null;");
            }
        }

        return writer.ToString();
    }
}
