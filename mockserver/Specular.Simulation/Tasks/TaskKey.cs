namespace Specular.Simulation.Tasks;

/// <summary>What a task is found by: ids of one account mean nothing to another.</summary>
/// <param name="Surface">The number of the contract.</param>
/// <param name="Account">The account.</param>
/// <param name="Id">The id, ours or the caller's.</param>
internal readonly record struct TaskKey(int Surface, string Account, string Id);
