using Specular.CodeGeneration.Client;

namespace Specular.CodeGeneration.Emission;

/// <summary>Writes the extension that registers a client.</summary>
internal static class DependencyInjectionEmitter
{
    private const string Container = "global::Microsoft.Extensions.DependencyInjection.";

    public static void Write(SourceWriter writer, ClientModel model, TypeText types)
    {
        var client = types.Declared(model.Identity.ClientName);
        var options = types.Declared(model.OptionsName);
        DocumentationEmitter.Summary(writer, $"Registers {model.Identity.ClientName}.");
        FileFrame.Attributes(writer, isDeprecated: false);
        using (writer.Open($"public static class {model.Identity.ClientName}Extensions"))
        {
            DocumentationEmitter.Summary(writer, $"Registers {model.Identity.ClientName} over IHttpClientFactory.");
            writer.Line("/// <param name=\"services\">The services.</param>");
            writer.Line("/// <param name=\"configure\">Sets the options; null leaves them to be set elsewhere.</param>");
            writer.Line("/// <returns>What configures the HttpClient further.</returns>");
            writer.Line($"public static {Container}IHttpClientBuilder Add{model.Identity.ClientName}(this {Container}IServiceCollection services, global::System.Action<{options}>? configure = null) =>");
            using (writer.Indent())
            {
                writer.Line($"global::Specular.SpecularServiceCollectionExtensions.AddSpecularClient<{client}, {options}>(services, static (options, httpClient) => new {client}(options, httpClient), configure);");
            }
        }
    }
}
