namespace Specular.Specification.Contract;

/// <summary>What a declared parameter really is. Apifox pages declare Authorization and Content-Type as ordinary headers.</summary>
public enum ParameterRole
{
    /// <summary>An argument of the method.</summary>
    Argument,

    /// <summary>The credential sets it; not in signatures.</summary>
    Credential,

    /// <summary>The body or the client sets it (Content-Type, Accept); not in signatures.</summary>
    Protocol,
}
