using Specular.Specification.Values;

namespace Specular.Specification.Contract;

/// <summary>The wrapper around every answer: {code, message, request_id, data}. All names are members of the answer's root object.</summary>
public sealed record Envelope
{
    /// <summary>The member that says whether it went well: "code".</summary>
    public required string CodeMember { get; init; }

    /// <summary>The values of it that mean success; evidence is needed, else there is no envelope.</summary>
    public required ValueList<JsonValue> SuccessCodes { get; init; }

    /// <summary>The member with the reason: "message"; null when there is none.</summary>
    public string? MessageMember { get; init; }

    /// <summary>The member with the request's id: "request_id"; null when there is none.</summary>
    public string? RequestIdMember { get; init; }

    /// <summary>The member with what was asked for: "data".</summary>
    public required string DataMember { get; init; }

    /// <summary>Why we believe so.</summary>
    public ValueList<Evidence> Evidence { get; init; } = [];
}
