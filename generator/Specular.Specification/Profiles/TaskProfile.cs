using Specular.Specification.Values;

namespace Specular.Specification.Profiles;

/// <summary>What a profile states of the tasks that one operation creates.</summary>
public sealed record TaskProfile
{
    /// <summary>The create operation's key.</summary>
    public required string CreateOperation { get; init; }

    /// <summary>The protocol as stated, laid over what is detected: members the profile leaves out stay as detected.</summary>
    public TaskProtocolOverride Override { get; init; } = new();

    /// <summary>
    /// How task ids look: text with {hex:12}, {digits:18}, {alnum:20} or {uuid} in it ("kling_{hex:12}"); null when nothing says.
    /// </summary>
    public string? IdFormat { get; init; }

    /// <summary>How long a task stays submitted; null when nothing says.</summary>
    public Lifetime? SubmittedFor { get; init; }

    /// <summary>How long a task is then processing; null when nothing says.</summary>
    public Lifetime? ProcessingFor { get; init; }

    /// <summary>Reasons a task of this kind fails with.</summary>
    public ValueList<FailureReason> Failures { get; init; } = [];

    /// <summary>False when the profile says that the operation creates no task.</summary>
    public bool IsTask { get; init; } = true;
}
