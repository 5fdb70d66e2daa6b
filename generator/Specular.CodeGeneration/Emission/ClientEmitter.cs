using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;

namespace Specular.CodeGeneration.Emission;

/// <summary>Writes the client's own file: options, servers, the client's constructors and its contract.</summary>
internal static class ClientEmitter
{
    private const string Descriptors = "global::Specular.Descriptors.";

    public static string Write(ClientModel model, TypeText types)
    {
        var writer = FileFrame.Begin(model, types);
        OptionsEmitter.Write(writer, model);
        writer.Line();
        if (model.Servers.Count > 0)
        {
            ServerEmitter.Write(writer, model);
            writer.Line();
        }

        WriteClient(writer, model, types);
        writer.Line();
        DependencyInjectionEmitter.Write(writer, model, types);
        return writer.ToString();
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
            if (model.Servers.Any(s => s.IsComplete))
            {
                var servers = types.Declared(model.ServerTypeName);
                writer.Line($"Servers = [{string.Join(", ", model.Servers.Where(s => s.IsComplete).Select(s => servers + "." + ServerEmitter.Reference(s)))}],");
            }

            if (model.Credentials.Count > 0)
            {
                writer.Line("Credential = Tables.Credential0,");
            }

            writer.Line($"Operations = [{string.Join(", ", model.Operations.Select(o => "Operations." + CSharpIdentifier.Escape(o.Name)))}],");
        }
    }

    private static string FileName(string document) => document.Substring(document.LastIndexOf('/') + 1);
}
