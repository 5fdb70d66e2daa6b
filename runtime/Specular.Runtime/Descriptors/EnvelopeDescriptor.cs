using System.Text;
using System.Text.Json;
using Specular.Json;

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

    internal const int Code = 0;
    internal const int Message = 1;
    internal const int RequestId = 2;
    internal const int Data = 3;

    // A name no service has, for members this envelope lacks.
    internal JsonMembers Members => field ??= new JsonMembers([CodeMember, MessageMember ?? "\0message", RequestIdMember ?? "\0request_id", DataMember]);

    private byte[][] Successes => field ??= [.. SuccessCodes.Select(Encoding.UTF8.GetBytes)];

    /// <summary>Whether the value the reader stands on means success, be it a number or a string.</summary>
    internal bool IsSuccess(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.Null)
        {
            return false;
        }

        foreach (var code in Successes)
        {
            if (reader.TokenType == JsonTokenType.String ? reader.ValueTextEquals(code) : reader.ValueSpan.SequenceEqual(code))
            {
                return true;
            }
        }

        return false;
    }
}
