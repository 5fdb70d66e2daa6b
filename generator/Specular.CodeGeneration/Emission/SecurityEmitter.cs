using Specular.CodeGeneration.Client;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Emission;

/// <summary>Writes where credentials travel, and which of them the calls of an operation carry.</summary>
internal sealed class SecurityEmitter(ClientModel model)
{
    private const string Descriptors = "global::Specular.Descriptors.";

    // Thousands of operations share a few sets.
    private readonly SharedValues<ValueList<ValueList<string>>> _sets = new(model.Operations.Select(o => o.Security).OfType<ValueList<ValueList<string>>>());

    /// <summary>Writes what an operation's descriptor says.</summary>
    public void WriteOperation(SourceWriter writer, OperationModel operation)
    {
        if (operation.Security is { } security)
        {
            writer.Line($"Security = Tables.Security{_sets.IndexOf(security)},");
        }

        if (operation.Servers.Count > 0)
        {
            writer.Line($"Servers = [{string.Join(", ", operation.Servers.Select(ServerEmitter.New))}],");
        }
    }

    /// <summary>Writes the tables that the descriptors refer to.</summary>
    public void WriteTables(SourceWriter writer)
    {
        for (var i = 0; i < model.Credentials.Count; i++)
        {
            WriteCredential(writer, model.Credentials[i], i);
            writer.Line();
        }

        for (var i = 0; i < _sets.Count; i++)
        {
            var alternatives = _sets[i].Select(a => $"new {Descriptors}CredentialDescriptor[] {{ {string.Join(", ", a.Select(Reference))} }}");
            writer.Line($"public static readonly {Descriptors}CredentialDescriptor[][] Security{i} = new {Descriptors}CredentialDescriptor[][] {{ {string.Join(", ", alternatives)} }};");
            writer.Line();
        }
    }

    private string Reference(string option)
    {
        var index = 0;
        while (!string.Equals(model.Credentials[index].Option, option, StringComparison.Ordinal))
        {
            index++;
        }

        return FormattableString.Invariant($"Credential{index}");
    }

    private static void WriteCredential(SourceWriter writer, CredentialModel model, int index)
    {
        var credential = model.Credential;
        foreach (var evidence in credential.Evidence)
        {
            writer.Line($"// {CSharpText.XmlLines(Lowering.Documentation.Sentence(evidence))[0]}");
        }

        var more = new List<string>();
        if (model.HasProperty)
        {
            more.Add($"Option = {CSharpText.Literal(model.Option)}");
        }

        if (credential.TokenUrl.Length > 0)
        {
            more.Add($"TokenUrl = {CSharpText.Literal(credential.TokenUrl)}");
        }

        if (credential.SignedToken is { } token)
        {
            more.Add(FormattableString.Invariant($"SignedToken = new {Descriptors}SignedTokenDescriptor(new global::System.TimeSpan({token.Lifetime.Ticks}L), new global::System.TimeSpan({token.ClockSkew.Ticks}L))"));
        }

        var with = more.Count > 0 ? " { " + string.Join(", ", more) + " }" : "";
        writer.Line($"public static readonly {Descriptors}CredentialDescriptor Credential{index} = new {Descriptors}CredentialDescriptor({Descriptors}CredentialLocation.{credential.Location}, {CSharpText.Literal(credential.Name)}, {CSharpText.Literal(credential.Prefix)}){with};");
    }
}
