namespace Specular.Specification.Profiles;

/// <summary>What makes the simulator answer with an error of the table.</summary>
public enum ErrorTrigger
{
    /// <summary>Nothing by itself: only a scenario asks for it, by its code.</summary>
    None,

    /// <summary>No credential was sent.</summary>
    CredentialMissing,

    /// <summary>The credential is not one the service takes.</summary>
    CredentialInvalid,

    /// <summary>The request breaks its schema or a rule.</summary>
    InvalidRequest,

    /// <summary>The body is not what its media type says, or has another media type.</summary>
    UnreadableBody,

    /// <summary>No such task, session or other thing of the account's.</summary>
    UnknownResource,

    /// <summary>No such path.</summary>
    UnknownPath,

    /// <summary>The path has no such method.</summary>
    MethodNotAllowed,

    /// <summary>A value that must be unique is in use.</summary>
    Duplicate,

    /// <summary>Too many requests or tasks.</summary>
    RateLimited,

    /// <summary>A fault inside the service.</summary>
    ServerFault,

    /// <summary>The account owes more than it may: its simulated balance is spent.</summary>
    AccountInArrears,

    /// <summary>The account's resource pack is used up: its simulated balance is spent.</summary>
    PackSpent,

    /// <summary>The signed token has ended.</summary>
    CredentialExpired,

    /// <summary>The signed token has not begun.</summary>
    CredentialNotYetValid,
}
