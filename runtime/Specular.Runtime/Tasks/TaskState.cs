namespace Specular;

/// <summary>The states of a task; a vendor's words map onto them.</summary>
public enum TaskState
{
    /// <summary>A word nobody knows. Not terminal.</summary>
    Unknown,

    /// <summary>Accepted, not begun.</summary>
    Submitted,

    /// <summary>Being worked on.</summary>
    Processing,

    /// <summary>Ended well. Terminal.</summary>
    Succeeded,

    /// <summary>Ended badly. Terminal.</summary>
    Failed,

    /// <summary>Withdrawn. Terminal.</summary>
    Cancelled,
}
