using SimulatedState = Specular.Specification.Contract.TaskState;

namespace Specular.Mocking.Admin;

/// <summary>A state's name in the admin API.</summary>
internal static class StateName
{
    /// <summary>The name: "succeeded".</summary>
    public static string Of(SimulatedState state) => state switch
    {
        SimulatedState.Submitted => "submitted",
        SimulatedState.Processing => "processing",
        SimulatedState.Succeeded => "succeeded",
        SimulatedState.Failed => "failed",
        SimulatedState.Cancelled => "cancelled",
        _ => "unknown",
    };
}
