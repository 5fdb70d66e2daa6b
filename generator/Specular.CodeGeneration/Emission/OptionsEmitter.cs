using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;
using Specular.Specification.Contract;

namespace Specular.CodeGeneration.Emission;

/// <summary>Writes the options of a client: a property for each credential that the inherited ApiKey is not.</summary>
internal static class OptionsEmitter
{
    public static void Write(SourceWriter writer, ClientModel model)
    {
        DocumentationEmitter.Summary(writer, $"How {model.Identity.ClientName} reaches its service.");
        FileFrame.Attributes(writer, isDeprecated: false);
        using (writer.Open($"public sealed partial class {CSharpIdentifier.Escape(model.OptionsName)} : global::Specular.ApiClientOptions"))
        {
            var isFirst = true;
            foreach (var credential in model.Credentials)
            {
                if (credential.HasProperty)
                {
                    WriteProperty(writer, credential.Option, TypeOf(credential.Credential), string.Join("\n", credential.Text), ref isFirst);
                }

                if (credential.Credential.SignedToken is { } token)
                {
                    WriteProperty(writer, "AccessKey", "string", $"The access key that names who signs the tokens of calls. With SecretKey it wins over ApiKey, which is sent as it is.", ref isFirst);
                    WriteProperty(writer, "SecretKey", "string", $"The secret that signs the tokens of calls, each valid for {DurationText(token.Lifetime)}. It is never sent.", ref isFirst);
                }
            }
        }
    }

    private static void WriteProperty(SourceWriter writer, string name, string type, string text, ref bool isFirst)
    {
        if (!isFirst)
        {
            writer.Line();
        }

        isFirst = false;
        var get = type switch
        {
            "string" => "GetKey(" + CSharpText.Literal(name) + ")",
            "global::Specular.Credential" => "GetCredential(" + CSharpText.Literal(name) + ")",
            _ => "GetCredential(" + CSharpText.Literal(name) + ") as " + type,
        };
        DocumentationEmitter.Summary(writer, text);
        using (writer.Open($"public {type}? {CSharpIdentifier.Escape(name)}"))
        {
            writer.Line($"get => {get};");
            writer.Line($"set => SetCredential({CSharpText.Literal(name)}, value);");
        }
    }

    private static string TypeOf(Credential credential) => credential.Kind switch
    {
        CredentialKind.Key => "string",
        CredentialKind.Basic => "global::Specular.BasicCredential",
        _ => "global::Specular.Credential",
    };

    private static string DurationText(TimeSpan duration) => duration.ToString("c", System.Globalization.CultureInfo.InvariantCulture);
}
