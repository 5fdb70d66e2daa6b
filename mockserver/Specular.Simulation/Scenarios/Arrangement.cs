namespace Specular.Simulation;

/// <summary>An outcome arranged for the next calls of an operation.</summary>
/// <param name="Operation">The operation's key ("POST /v1/videos").</param>
/// <param name="Outcome">What is to come of them.</param>
/// <param name="Times">For how many calls; <see cref="Always"/> is for all that follow.</param>
public sealed record Arrangement(string Operation, Outcome Outcome, int Times = 1)
{
    /// <summary>For all calls that follow.</summary>
    public const int Always = int.MaxValue;
}
