namespace Specular.Specification.Contract;

/// <summary>On what a statement about the API rests.</summary>
public enum Basis
{
    /// <summary>Nobody said so; it is our guess, and can be switched or overridden.</summary>
    Assumed,

    /// <summary>We concluded it from the documents; the evidence says how.</summary>
    Inferred,

    /// <summary>The vendor's documents say so.</summary>
    Documented,

    /// <summary>Seen in a real answer of the vendor's service.</summary>
    Captured,
}
