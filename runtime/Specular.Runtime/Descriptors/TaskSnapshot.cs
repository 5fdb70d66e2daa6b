namespace Specular.Descriptors;

/// <summary>What an answer says of a task.</summary>
/// <param name="Id">The task's id; null or empty when the answer lacks it.</param>
/// <param name="Status">The status as the wire has it ("succeed"); null or empty when the answer lacks it.</param>
/// <param name="FailureMessage">The vendor's reason; null when there is none.</param>
/// <param name="ExternalId">The caller's own id, echoed; null when it is not.</param>
public readonly record struct TaskSnapshot(string? Id, string? Status, string? FailureMessage = null, string? ExternalId = null);
