using Specular.Specification.Contract;

namespace Specular.Simulation;

/// <summary>A task protocol as the simulator plays it.</summary>
/// <param name="Contract">The surface's name.</param>
/// <param name="Protocol">The protocol, its evidence included.</param>
/// <param name="SubmittedFor">How long a task stays submitted.</param>
/// <param name="ProcessingFor">How long it is then processing.</param>
/// <param name="IdFormat">How ids look.</param>
/// <param name="Failures">The names of the failures that can be arranged, with their messages.</param>
public sealed record ProtocolDescription(
    string Contract, TaskProtocol Protocol, TimeSpan SubmittedFor, TimeSpan ProcessingFor, string IdFormat, IReadOnlyList<KeyValuePair<string, string>> Failures);
