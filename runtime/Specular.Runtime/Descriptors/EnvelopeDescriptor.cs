namespace Specular.Descriptors;

/// <summary>The wrapper around an operation's answers: {code, message, request_id, data}. All names are members of the answer's root object.</summary>
public sealed class EnvelopeDescriptor
{
    /// <summary>The member that says whether it went well: "code".</summary>
    public required string CodeMember { get; init; }

    /// <summary>The values of it that mean success, as text, whether the wire has numbers or strings: "0".</summary>
    public required IReadOnlyList<string> SuccessCodes { get; init; }

    /// <summary>The member with the reason; null when there is none.</summary>
    public string? MessageMember { get; init; }

    /// <summary>The member with the request's id; null when there is none.</summary>
    public string? RequestIdMember { get; init; }

    /// <summary>The member with what was asked for: "data".</summary>
    public required string DataMember { get; init; }
}
