using Specular.CodeGeneration.Client;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>Says which of the options' credentials the calls of an operation carry.</summary>
internal sealed class SecurityLowerer(ApiContract contract, ValueList<CredentialModel> credentials)
{
    private readonly CredentialDemand _demand = new(contract);

    /// <summary>The alternatives by the options' properties; null when all calls carry the main credential, or there is none.</summary>
    public ValueList<ValueList<string>>? Lower(Operation operation)
    {
        if (credentials.Count == 0)
        {
            return null;
        }

        var alternatives = _demand.Of(operation).Select(OptionsOf).ToValueList();
        return alternatives.Count == 1 && alternatives[0].Count == 1 && string.Equals(alternatives[0][0], credentials[0].Option, StringComparison.Ordinal) ? null : alternatives;
    }

    private ValueList<string> OptionsOf(ValueList<Credential> alternative) =>
        alternative.Select(c => credentials.FirstOrDefault(m => m.Credential.Equals(c))?.Option).OfType<string>().ToValueList();
}
