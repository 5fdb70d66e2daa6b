using Specular.Simulation.Errors;
using Specular.Specification.Values;

namespace Specular.Simulation.Requests;

/// <summary>What was read of a body.</summary>
/// <param name="Body">The body as JSON; null when there is none, or it has no members.</param>
/// <param name="Reader">What read it; null when there was none.</param>
/// <param name="Unreadable">Why it could not be read; else null.</param>
internal readonly record struct RequestBodyReading(JsonValue? Body, BodyReader? Reader, Refusal? Unreadable);
