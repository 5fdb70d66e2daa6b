using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;
using Specular.Specification.Contract;

namespace Specular.CodeGeneration.Emission;

/// <summary>Writes the client's own file: options, servers, the client's constructors and its contract.</summary>
internal static class ClientEmitter
{
    private const string Descriptors = "global::Specular.Descriptors.";

    public static string Write(ClientModel model, TypeText types)
    {
        var writer = FileFrame.Begin(model, types);
        WriteOptions(writer, model);
        writer.Line();
        if (model.Servers.Count > 0)
        {
            WriteServers(writer, model);
            writer.Line();
        }

        WriteClient(writer, model, types);
        writer.Line();
        DependencyInjectionEmitter.Write(writer, model, types);
        return writer.ToString();
    }

    private static void WriteOptions(SourceWriter writer, ClientModel model)
    {
        DocumentationEmitter.Summary(writer, $"How {model.Identity.ClientName} reaches its service.");
        FileFrame.Attributes(writer, isDeprecated: false);
        writer.Line($"public sealed partial class {CSharpIdentifier.Escape(model.OptionsName)} : global::Specular.ApiClientOptions");
        writer.Line("{");
        writer.Line("}");
    }

    private static void WriteServers(SourceWriter writer, ClientModel model)
    {
        DocumentationEmitter.Summary(writer, "The servers that the documents name, for the options' Server.");
        FileFrame.Attributes(writer, isDeprecated: false);
        using (writer.Open($"public static class {CSharpIdentifier.Escape(model.ServerTypeName)}"))
        {
            for (var i = 0; i < model.Servers.Count; i++)
            {
                var server = model.Servers[i];
                if (i > 0)
                {
                    writer.Line();
                }

                DocumentationEmitter.Summary(writer, server.Description.Length > 0 ? $"{server.Description}: {server.Url}" : server.Url);
                writer.Line($"public static {Descriptors}ServerDescriptor {CSharpIdentifier.Escape(server.Name)} {{ get; }} = new({CSharpText.Literal(server.Url)}, {CSharpText.Literal(server.Description)});");
            }
        }
    }

    private static void WriteClient(SourceWriter writer, ClientModel model, TypeText types)
    {
        var name = CSharpIdentifier.Escape(model.Identity.ClientName);
        var options = types.Declared(model.OptionsName);
        DocumentationEmitter.Summary(writer, model.Title.Length > 0 ? model.Title : $"A client of {string.Join(", ", model.Documents)}.");
        writer.Line("/// <remarks>Safe for many threads at once. Keep one; it holds no connection of its own.</remarks>");
        FileFrame.Attributes(writer, isDeprecated: false);
        using (writer.Open($"public sealed partial class {name}"))
        {
            writer.Line("private readonly global::Specular.ApiTransport _transport;");
            writer.Line();
            DocumentationEmitter.Summary(writer, "A client that shares its connections with the others of the process.");
            writer.Line("/// <param name=\"options\">How to reach the service.</param>");
            writer.Line($"public {name}({options} options)");
            using (writer.Indent())
            {
                writer.Line(": this(options, null)");
            }

            writer.Line("{");
            writer.Line("}");
            writer.Line();
            DocumentationEmitter.Summary(writer, "A client that sends with an HttpClient of the caller's, which it never disposes of.");
            writer.Line("/// <param name=\"options\">How to reach the service.</param>");
            writer.Line("/// <param name=\"httpClient\">What sends; null shares one between all clients of the process.</param>");
            writer.Line($"public {name}({options} options, global::System.Net.Http.HttpClient? httpClient) =>");
            using (writer.Indent())
            {
                writer.Line("_transport = new global::Specular.ApiTransport(Contract, options, httpClient);");
            }

            writer.Line();
            WriteContract(writer, model, types);
        }
    }

    private static void WriteContract(SourceWriter writer, ClientModel model, TypeText types)
    {
        DocumentationEmitter.Summary(writer, "What the client knows of the contract it was generated from: a mock server starts from it.");
        using (writer.Open($"public static {Descriptors}ContractDescriptor Contract {{ get; }} = new()", "};"))
        {
            writer.Line($"Name = {CSharpText.Literal(model.Identity.FullName)},");
            writer.Line($"Digest = {CSharpText.Literal(model.Digest)},");
            writer.Line($"Documents = [{string.Join(", ", model.Documents.Select(d => CSharpText.Literal(FileName(d))))}],");
            writer.Line($"DocumentsFolder = {CSharpText.Literal("specular/" + model.Identity.FullName)},");
            if (model.Servers.Count > 0)
            {
                var servers = types.Declared(model.ServerTypeName);
                writer.Line($"Servers = [{string.Join(", ", model.Servers.Select(s => servers + "." + CSharpIdentifier.Escape(s.Name)))}],");
            }

            if (model.Credential is { Location: not ParameterLocation.Path } credential)
            {
                foreach (var evidence in credential.Evidence)
                {
                    writer.Line($"// {CSharpText.XmlLines(Lowering.Documentation.Sentence(evidence))[0]}");
                }

                writer.Line($"Credential = new {Descriptors}CredentialDescriptor({Descriptors}CredentialLocation.{credential.Location}, {CSharpText.Literal(credential.Name)}, {CSharpText.Literal(credential.Prefix)}),");
            }

            writer.Line($"Operations = [{string.Join(", ", model.Operations.Select(o => "Operations." + CSharpIdentifier.Escape(o.Name)))}],");
        }
    }

    private static string FileName(string document) => document.Substring(document.LastIndexOf('/') + 1);
}
