namespace Specular.Specification.Contract;

/// <summary>One reason for something we concluded, printed by the tool and the server.</summary>
/// <param name="Statement">A sentence: what was concluded and from what.</param>
/// <param name="Basis">On what it rests.</param>
/// <param name="Place">Where it stands; null when it rests on the absence of something.</param>
public sealed record Evidence(string Statement, Basis Basis, SourceReference? Place = null);
