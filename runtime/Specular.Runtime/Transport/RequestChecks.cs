namespace Specular;

/// <summary>What becomes of a request that breaks a rule of the contract.</summary>
public enum RequestChecks
{
    /// <summary>It is not sent: the call throws a <see cref="ContractViolationException"/> with everything that is broken.</summary>
    Enforce,

    /// <summary>It is sent; what is broken is logged, counted and on the response. For a service that has changed its limits since it wrote its documents.</summary>
    Observe,

    /// <summary>Nothing is looked at, media's size included.</summary>
    Off,
}
