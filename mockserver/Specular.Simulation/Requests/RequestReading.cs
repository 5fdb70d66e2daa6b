using Specular.Simulation.Calls;
using Specular.Simulation.Errors;
using Specular.Specification.Validation;

namespace Specular.Simulation.Requests;

/// <summary>What was read of a request.</summary>
/// <param name="Inputs">What the caller said.</param>
/// <param name="Violations">What in it breaks the contract.</param>
/// <param name="Unreadable">Why nothing could be read; else null.</param>
internal sealed record RequestReading(CallInputs Inputs, IReadOnlyList<Violation> Violations, Refusal? Unreadable);
