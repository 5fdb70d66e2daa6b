namespace Specular.Descriptors;

/// <summary>Whether a refused call may be sent again.</summary>
public enum RetryAdvice
{
    /// <summary>Sending it again cannot help, or costs money.</summary>
    Never,

    /// <summary>The service did not begin; sending it again after a delay is safe for every operation.</summary>
    AfterDelay,

    /// <summary>The service may have begun: only for operations that are idempotent.</summary>
    OnlyWhenSafe,
}
