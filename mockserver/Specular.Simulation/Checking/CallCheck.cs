using Specular.Specification.Contract;
using Specular.Specification.Validation;

namespace Specular.Simulation;

/// <summary>What holding a request or an answer against a contract came to.</summary>
/// <param name="Operation">The operation; null when the contract has none for the request.</param>
/// <param name="Violations">All that is wrong; empty when nothing is.</param>
/// <param name="Rules">What each rule of the profile came to; empty for an answer.</param>
public sealed record CallCheck(Operation? Operation, IReadOnlyList<Violation> Violations, IReadOnlyList<RuleOutcome> Rules);
