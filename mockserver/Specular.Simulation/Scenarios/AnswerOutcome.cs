namespace Specular.Simulation;

/// <summary>The call is answered with another documented answer than its first success, see <see cref="Outcome.Answer"/>.</summary>
public sealed record AnswerOutcome : Outcome
{
    /// <summary>The answer's name in the document, or its status: "2FA required", "404".</summary>
    public required string Name { get; init; }
}
