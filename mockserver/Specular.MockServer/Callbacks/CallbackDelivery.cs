using SimulatedState = Specular.Specification.Contract.TaskState;

namespace Specular.Mocking;

/// <summary>A callback that was sent, or that could not be.</summary>
/// <param name="At">When the task entered the state, by the server's clock.</param>
/// <param name="Address">Where to.</param>
/// <param name="TaskId">The task.</param>
/// <param name="State">The state it entered.</param>
/// <param name="Status">The HTTP status that the receiver answered with; null when there was no answer.</param>
/// <param name="Failure">Why there was no answer; null when there was one.</param>
public sealed record CallbackDelivery(DateTimeOffset At, Uri Address, string TaskId, SimulatedState State, int? Status, string? Failure);
