using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;

namespace Specular.CodeGeneration.Emission;

/// <summary>Writes the servers: a property for an address that is whole, a method for one with variables.</summary>
internal static class ServerEmitter
{
    private const string Descriptor = "global::Specular.Descriptors.ServerDescriptor";

    public static void Write(SourceWriter writer, ClientModel model)
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

                DocumentationEmitter.Summary(writer, server.Description.Length > 0 ? $"{server.Description}: {server.Template}" : server.Template);
                if (server.Variables.Count == 0)
                {
                    writer.Line($"public static {Descriptor} {CSharpIdentifier.Escape(server.Name)} {{ get; }} = {New(server)};");
                }
                else
                {
                    WriteMethod(writer, server);
                }
            }
        }
    }

    /// <summary>The server as an expression after the name of the type, defaults for its variables.</summary>
    public static string Reference(ServerModel server) => CSharpIdentifier.Escape(server.Name) + (server.Variables.Count > 0 ? "()" : "");

    /// <summary>A new descriptor of the server, defaults for its variables.</summary>
    public static string New(ServerModel server) => server.Variables.Count == 0
        ? $"new {Descriptor}({CSharpText.Literal(server.Url)}, {CSharpText.Literal(server.Description)})"
        : Filled(server, v => CSharpText.Literal(v.Default ?? ""));

    private static void WriteMethod(SourceWriter writer, ServerModel server)
    {
        foreach (var variable in server.Variables)
        {
            var allowed = variable.Allowed.Count > 0 ? "One of " + string.Join(", ", variable.Allowed) + "." : "";
            DocumentationEmitter.Parameter(writer, variable.Name, new() { Text = variable.Text, Notes = allowed.Length > 0 ? [allowed] : [] });
        }

        writer.Line("/// <exception cref=\"T:System.ArgumentException\">A value is none that is allowed, or would lead to another host or path.</exception>");
        var parameters = server.Variables.Select(v => "string " + CSharpIdentifier.Escape(v.Name) + (v.Default is null ? "" : " = " + CSharpText.Literal(v.Default)));
        writer.Line($"public static {Descriptor} {CSharpIdentifier.Escape(server.Name)}({string.Join(", ", parameters)}) =>");
        using (writer.Indent())
        {
            writer.Line($"{Filled(server, v => CSharpIdentifier.Escape(v.Name))};");
        }
    }

    private static string Filled(ServerModel server, Func<ServerVariableModel, string> value) =>
        $"{Descriptor}.FromTemplate({CSharpText.Literal(server.Template)}, {CSharpText.Literal(server.Description)}, [{string.Join(", ", server.Variables.Select(v => Value(v, value(v))))}])";

    private static string Value(ServerVariableModel variable, string value) =>
        $"new global::Specular.Descriptors.ServerVariableValue({CSharpText.Literal(variable.Wire)}, {value}, [{string.Join(", ", variable.Allowed.Select(CSharpText.Literal))}])";
}
