using Specular.Specification.Contract;

namespace Specular.Simulation;

/// <summary>A callback that is due: a POST of the task object.</summary>
/// <param name="Address">Where to; a loopback host, or one that <see cref="SimulatorOptions.CallbackHosts"/> allows.</param>
/// <param name="Body">The JSON to post (application/json).</param>
/// <param name="TaskId">The task.</param>
/// <param name="State">The state it has entered.</param>
/// <param name="At">When it entered it.</param>
public sealed record SimulatedCallback(Uri Address, ReadOnlyMemory<byte> Body, string TaskId, TaskState State, DateTimeOffset At);
