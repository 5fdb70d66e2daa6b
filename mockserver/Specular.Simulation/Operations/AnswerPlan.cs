using Specular.Simulation.Responses.Templates;
using Specular.Specification.Contract;

namespace Specular.Simulation.Operations;

/// <summary>How an operation's success looks.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The media type; null when there is no body.</param>
/// <param name="Template">The body, where it is JSON; else null.</param>
/// <param name="Bytes">The body, where it is not JSON; else null.</param>
/// <param name="Headers">Further headers.</param>
/// <param name="Response">The documented answer; null when the document has none.</param>
internal sealed record AnswerPlan(
    int Status, string? ContentType, TemplateNode? Template, byte[]? Bytes, IReadOnlyList<Header> Headers, Response? Response);
