using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Profiles;

/// <summary>An entry under tasks: what is stated of the tasks that one operation creates.</summary>
internal static class TaskProfileReader
{
    public static TaskProfile Read(ProfileEntry entry)
    {
        // A bare entry may carry its basis itself, as {create, isTask: false, basis, source} does.
        entry.Know("basis", "source");
        var isTask = entry.Flag("isTask") ?? true;
        if (!isTask)
        {
            _ = entry.Evidence();
        }

        return new()
        {
            CreateOperation = entry.NeedOperation("create"),
            IsTask = isTask,
            Override = entry.Entry("protocol", "task protocol") is { } protocol ? ReadProtocol(protocol) : new(),
            IdFormat = IdFormat.Read(entry, "idFormat"),
            SubmittedFor = ProfileReader.ReadLifetime(entry, "submittedFor"),
            ProcessingFor = ProfileReader.ReadLifetime(entry, "processingFor"),
            Failures = ProfileReader.ReadAll(entry, "failures", "failure", ReadFailure),
        };
    }

    private static TaskProtocolOverride ReadProtocol(ProfileEntry entry)
    {
        var protocol = new TaskProtocolOverride
        {
            QueryOperation = entry.Operation("query"),
            ListOperation = entry.Operation("list"),
            CancelOperation = entry.Operation("cancel"),
            CreateIdPointer = entry.Pointer("createId"),
            QueryIdParameter = ReadParameter(entry, "queryId"),
            IdPointer = entry.Pointer("id"),
            StatusPointer = entry.Pointer("status"),
            Vocabulary = ProfileReader.ReadAll(entry, "vocabulary", "status word", ReadWord),
            ResultPointer = entry.Pointer("result"),
            FailureMessagePointer = entry.Pointer("failureMessage"),
            ExternalIdRequestPointer = entry.Pointer("externalIdRequest"),
            ExternalIdPointer = entry.Pointer("externalId"),
            QueryByExternalId = entry.Flag("queryByExternalId"),
            CallbackPointer = entry.Pointer("callback"),
            Evidence = entry.Evidence(),
        };
        entry.End();
        return protocol;
    }

    private static StatusWord ReadWord(ProfileEntry entry)
    {
        var wire = entry.Find("wire");
        if (wire is null)
        {
            entry.Miss("wire");
        }

        if (entry.Find("state") is null)
        {
            entry.Miss("state");
        }

        return new(wire?.Value ?? JsonValue.Null, entry.Word("state", ProfileWord.State, TaskState.Unknown));
    }

    private static string? ReadParameter(ProfileEntry entry, string name)
    {
        if (entry.Find(name) is not { } member)
        {
            return null;
        }

        if (member.Scalar is { } text && text.IndexOf(':') is > 0 and var colon && colon < text.Length - 1
            && ProfileWord.Location.Find(text.Substring(0, colon)) is not null)
        {
            return text;
        }

        ProfileEntry.Bad(member, "a parameter such as path:id or query:task_id");
        return null;
    }

    private static FailureReason ReadFailure(ProfileEntry entry) => new(entry.NeedText("name"), entry.NeedText("message"), entry.Evidence());
}
