using Specular.Specification.Contract;

namespace Specular.Simulation.Tasks;

/// <summary>A state a task is in, since when, and how its query answer looks in it.</summary>
internal sealed class TaskMoment(TaskState state, DateTimeOffset since)
{
    public TaskState State => state;

    public DateTimeOffset Since => since;

    /// <summary>The query's answer, written once for each state; two threads may write it at once, both write the same.</summary>
    public TaskAnswer? Answer { get; set; }

    /// <summary>How far a state is along a task's life: a task never goes back.</summary>
    public static int Rank(TaskState state) => state switch
    {
        TaskState.Submitted => 0,
        TaskState.Processing => 1,
        _ => 2,
    };
}
