using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;

namespace Specular.CodeGeneration.Emission;

/// <summary>Writes the methods that read what the service sends on its own account.</summary>
internal static class WebhookEmitter
{
    public static string Write(ClientModel model, TypeText types, WritingFaults faults)
    {
        var writer = FileFrame.Begin(model, types);
        using (writer.Open($"partial class {CSharpIdentifier.Escape(model.Identity.ClientName)}"))
        {
            DocumentationEmitter.Summary(writer, "Reads what the service sends on its own account: webhooks and callbacks.");
            using (writer.Open("public static class Webhooks"))
            {
                var isFirst = true;
                foreach (var webhook in model.Webhooks)
                {
                    if (!isFirst)
                    {
                        writer.Line();
                    }

                    isFirst = false;
                    faults.Try(WrittenPart.Of(webhook), () => WriteMethod(writer, webhook, types));
                }
            }
        }

        return writer.ToString();
    }

    private static void WriteMethod(SourceWriter writer, WebhookModel webhook, TypeText types)
    {
        DocumentationEmitter.Write(writer, webhook.Documentation, webhook.Name);
        writer.Line("/// <param name=\"body\">The body as it came: JSON in UTF-8.</param>");
        writer.Line("/// <param name=\"strict\">Whether a body that is not as the contract has it throws.</param>");
        writer.Line("/// <exception cref=\"T:System.Text.Json.JsonException\">The body is no JSON.</exception>");
        if (webhook.IsDeprecated)
        {
            writer.Line(FileFrame.Obsolete);
        }

        writer.Line($"public static {types.Of(webhook.Type)} Parse{webhook.Name}(global::System.ReadOnlyMemory<byte> body, bool strict = false) =>");
        using (writer.Indent())
        {
            writer.Line($"global::Specular.WebhookBody.Parse(body, {types.Codec(webhook.Type)}, strict);");
        }
    }
}
