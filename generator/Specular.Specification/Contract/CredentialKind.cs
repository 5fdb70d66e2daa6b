namespace Specular.Specification.Contract;

/// <summary>What a credential is.</summary>
public enum CredentialKind
{
    /// <summary>A key that stays as it is.</summary>
    Key,

    /// <summary>A token, which ends and is replaced.</summary>
    Token,

    /// <summary>A user and a password.</summary>
    Basic,
}
