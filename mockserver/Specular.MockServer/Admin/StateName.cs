using Specular.Specification.Contract;

namespace Specular.Mocking.Admin;

/// <summary>A state's name in the admin API.</summary>
internal static class StateName
{
    /// <summary>The name: "succeeded".</summary>
    public static string Of(TaskState state) => state switch
    {
        TaskState.Submitted => "submitted",
        TaskState.Processing => "processing",
        TaskState.Succeeded => "succeeded",
        TaskState.Failed => "failed",
        TaskState.Cancelled => "cancelled",
        _ => "unknown",
    };
}
