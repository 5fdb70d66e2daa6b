using Specular.Specification.Contract;

namespace Specular.Mocking.Admin;

/// <summary>A basis in words.</summary>
internal static class BasisName
{
    /// <summary>The word: "documented".</summary>
    public static string Of(Basis basis) => basis switch
    {
        Basis.Assumed => "assumed",
        Basis.Inferred => "inferred",
        Basis.Documented => "documented",
        _ => "captured",
    };
}
