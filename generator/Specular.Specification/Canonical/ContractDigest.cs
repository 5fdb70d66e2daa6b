using Specular.Specification.Contract;

namespace Specular.Specification.Canonical;

internal static class ContractDigest
{
    public static string Of(ApiContract contract) => throw new NotSupportedException(contract.Name);
}
