namespace Specular;

/// <summary>What one look at a task showed.</summary>
/// <typeparam name="T">What the task's query answers with.</typeparam>
/// <param name="State">The state.</param>
/// <param name="Status">The status as the wire has it: "processing".</param>
/// <param name="Task">The task.</param>
/// <param name="Elapsed">How long has been waited.</param>
/// <param name="Polls">How often was asked, this time included.</param>
public sealed record RemoteTaskProgress<T>(TaskState State, string Status, T Task, TimeSpan Elapsed, int Polls);
