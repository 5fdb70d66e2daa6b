using Specular.Specification.Contract;

namespace Specular.Specification.Inference.Tasks;

/// <summary>Finds the reason of a failure: beside the status, or in an error object beside it.</summary>
internal static class FailureMessageDetector
{
    private static readonly string[] Names =
    [
        "taskstatusmsg", "taskstatusmessage", "statusmsg", "statusmessage", "failreason", "failurereason", "failuremessage", "failmsg", "failmessage", "errormessage",
        "errormsg", "errmsg", "failure", "reason", "error",
    ];

    private static readonly string[] ErrorObjects = ["error", "failure", "err"];

    private static readonly string[] MessageNames = ["message", "msg"];

    public static BodyMember? Find(BodyMembers answer, BodyMember status, string? envelopeMessage)
    {
        if (NamedMemberDetector.In(answer, status.Parent, Names, SchemaTypes.String) is { } named)
        {
            return named;
        }

        foreach (var error in ErrorObjects)
        {
            if (NamedMemberDetector.In(answer, status.Parent, [error], SchemaTypes.Object) is { } found
                && NamedMemberDetector.In(answer, found.Pointer, MessageNames, SchemaTypes.String) is { } message)
            {
                return message;
            }
        }

        // The envelope's message tells how the query went, not how the task did.
        return NamedMemberDetector.In(answer, status.Parent, MessageNames, SchemaTypes.String,
            m => m.Depth > 1 || !string.Equals(m.Name, envelopeMessage, StringComparison.Ordinal));
    }
}
