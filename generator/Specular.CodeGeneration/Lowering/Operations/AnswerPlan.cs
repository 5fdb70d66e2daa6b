using Specular.CodeGeneration.Client;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>One way an operation's answer is read.</summary>
internal sealed record AnswerPlan(AnswerKind Kind)
{
    /// <summary>What is typed of JSON, or of an item of a stream; null for what has no type.</summary>
    public ResultPlan? Result { get; init; }

    /// <summary>The media types that are asked for; empty for plain JSON.</summary>
    public ValueList<string> MediaTypes { get; init; } = [];

    /// <summary>Whether there may be no body.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Which form of a union each status has; empty where the status does not tell.</summary>
    public ValueList<StatusForm> Statuses { get; init; } = [];

    /// <summary>What an item of a stream is made of.</summary>
    public string StreamForm { get; init; } = "Data";
}
