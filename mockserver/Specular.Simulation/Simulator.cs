using Specular.Specification.Contract;

namespace Specular.Simulation;

/// <summary>Answers requests as the APIs of its contracts would, over time. Safe to use from many threads; holds no static state.</summary>
public sealed class Simulator : IDisposable
{
    /// <summary>Compiles contracts. Throws <see cref="SimulatorLoadException"/> with every reason when one cannot be simulated.</summary>
    public Simulator(IReadOnlyList<ApiContract> contracts, SimulatorOptions? options = null) => throw new NotSupportedException();

    /// <summary>The contracts it was made of.</summary>
    public IReadOnlyList<ApiContract> Contracts { get; }

    /// <summary>The options it was made with.</summary>
    public SimulatorOptions Options { get; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock => Options.Clock;

    /// <summary>The address that media addresses begin with; a host sets it once it knows its port, before the first request.</summary>
    public string BaseAddress { get; set; }

    /// <summary>The last requests.</summary>
    public RequestJournal Journal { get; }

    /// <summary>Answers one request. Never throws for what a client sent.</summary>
    public SimulatedResponse Handle(in SimulatedRequest request) => throw new NotSupportedException();

    /// <summary>Arranges an outcome for the next calls of an operation; arrangements of one operation are used up in their order.</summary>
    /// <param name="operation">The operation's key: "POST /v1/videos".</param>
    /// <param name="outcome">What is to come of them.</param>
    /// <param name="times">For how many calls; <see cref="Arrangement.Always"/> for all that follow.</param>
    /// <param name="namespace">The namespace it is for; "" is the common one.</param>
    public void Arrange(string operation, Outcome outcome, int times = 1, string @namespace = "") => throw new NotSupportedException();

    /// <summary>The tasks of a namespace, oldest first, as they are now.</summary>
    public IReadOnlyList<TaskSnapshot> Tasks(string @namespace = "") => throw new NotSupportedException();

    /// <summary>Forgets the tasks, ids, arrangements and journal of one namespace, or (null) of all; random sequences begin anew.</summary>
    public void Reset(string? @namespace = null) => throw new NotSupportedException();

    /// <summary>How much had to be forgotten to stay within bounds.</summary>
    public SimulatorStatistics Statistics => throw new NotSupportedException();

    /// <summary>What is served, and on what each behaviour rests.</summary>
    public SimulatorDescription Describe() => throw new NotSupportedException();

    /// <summary>Stops the timer for callbacks.</summary>
    public void Dispose() => throw new NotSupportedException();
}
