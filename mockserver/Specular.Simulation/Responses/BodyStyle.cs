namespace Specular.Simulation;

/// <summary>How a task's answers look before they have a result.</summary>
public enum BodyStyle
{
    /// <summary>Every answer conforms to the documented schema in every state: <c>videos: []</c> before success.</summary>
    Documented,

    /// <summary>As captured from the real service: a task that has no result has <c>task_result: {}</c>, whatever the schema requires.</summary>
    Observed,
}
