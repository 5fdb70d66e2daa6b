using Specular.Simulation.Responses.Bodies;
using Specular.Specification.Contract;

namespace Specular.Simulation.Operations;

/// <summary>How an answer of an operation looks.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Bodies">The bodies that it may have, the one that is given unasked first; none where it has no body.</param>
/// <param name="Headers">Further headers.</param>
/// <param name="Response">The documented answer; null when the document has none.</param>
internal sealed record AnswerPlan(int Status, IReadOnlyList<AnswerBody> Bodies, IReadOnlyList<Header> Headers, Response? Response)
{
    /// <summary>The body, where it is JSON; else null.</summary>
    public JsonAnswer? Json => Bodies.Count > 0 ? Bodies[0] as JsonAnswer : null;

    /// <summary>The media type of the body that is given unasked; null when there is none.</summary>
    public string? ContentType => Bodies.Count > 0 ? Bodies[0].MediaType : null;
}
