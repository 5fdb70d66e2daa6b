using Specular.Specification.Values;

namespace Specular.CodeGeneration.Client;

/// <summary>One way to call an operation: what its answer is read as. Each has a plain and a raw method.</summary>
public sealed record AnswerModel
{
    /// <summary>What its methods are called without "Async": the operation's name for the first, "CreateSpeechStream" for another.</summary>
    public required string Name { get; init; }

    /// <summary>What is read.</summary>
    public required AnswerKind Kind { get; init; }

    /// <summary>The type of the JSON, or of an item of a stream; null for what has none.</summary>
    public TypeReference? Type { get; init; }

    /// <summary>Whether there may be no body, which is null.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Which form of a union each status has; empty where the status does not tell.</summary>
    public ValueList<AnswerForm> Forms { get; init; } = [];

    /// <summary>The media types that are asked for; "" for plain JSON and for whatever comes.</summary>
    public string Accept { get; init; } = "";

    /// <summary>The member of the body that is set to true, so that the operation answers this way; null when there is none.</summary>
    public string? Switch { get; init; }

    /// <summary>What an item of a stream is made of: the names of <c>ApiStreamForm</c>, joined by commas.</summary>
    public string StreamForm { get; init; } = "Data";
}
