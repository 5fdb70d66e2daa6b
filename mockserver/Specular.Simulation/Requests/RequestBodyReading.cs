using Specular.Simulation.Errors;
using Specular.Specification.Validation;
using Specular.Specification.Values;

namespace Specular.Simulation.Requests;

/// <summary>What was read of a body.</summary>
/// <param name="Json">A body of JSON; null when there is none, or it is of another type.</param>
/// <param name="Form">A form's members; null when there is no form.</param>
/// <param name="Reader">What read it; null when there was none.</param>
/// <param name="Unreadable">Why it could not be read; else null.</param>
internal readonly record struct RequestBodyReading(JsonBody? Json, JsonObject? Form, BodyReader? Reader, Refusal? Unreadable)
{
    /// <summary>The form as rules see it: of a file, whose bytes they do not know, only that it is there.</summary>
    public JsonObject? FormForRules { get; init; }
}
