using Specular.Specification.Validation;

namespace Specular.Mocking;

/// <summary>One thing in a request, or in its answer, that breaks the contract.</summary>
/// <param name="Operation">The operation's key; null when the contract has none for the request.</param>
/// <param name="IsInAnswer">Whether it is the answer that breaks it.</param>
/// <param name="Violation">What, with its pointer.</param>
/// <param name="Place">Where the keyword stands that it breaks: "create.yaml:45:13"; "" when no document says it.</param>
public sealed record ContractBreach(string? Operation, bool IsInAnswer, Violation Violation, string Place)
{
    /// <summary>One sentence, with the place.</summary>
    public override string ToString() =>
        $"{(IsInAnswer ? "the answer of " : "")}{Operation ?? "a request"}: {Violation.Message}{(Place.Length > 0 ? $" ({Place})" : "")}";
}
