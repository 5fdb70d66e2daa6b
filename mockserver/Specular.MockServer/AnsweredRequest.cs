namespace Specular.Mocking;

/// <summary>A request that was just answered, for whoever watches the server. It carries no key and no body: those are in the journal, redacted.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path as it was sent, without the query, in which keys may stand.</param>
/// <param name="Status">The HTTP status of the answer.</param>
/// <param name="TaskId">The id of the task that the call created or queried; null when it did neither, or was refused.</param>
/// <param name="Elapsed">How long the answer took, from the request's head to its last byte, in real time.</param>
/// <param name="Fault">A fault of ours that made the answer a 500; null when there was none.</param>
public sealed record AnsweredRequest(string Method, string Path, int Status, string? TaskId, TimeSpan Elapsed, Exception? Fault = null)
{
    /// <summary>What in it broke the contract: where, what was expected, and the line of the document that says so. What was sent instead is in the journal only.</summary>
    public IReadOnlyList<string> Violations { get; init; } = [];
}
