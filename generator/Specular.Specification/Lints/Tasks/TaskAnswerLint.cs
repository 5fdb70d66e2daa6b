using Specular.Specification.Contract;
using Specular.Specification.Inference;
using Specular.Specification.Problems;

namespace Specular.Specification.Lints.Tasks;

/// <summary>Answers about a task that demand in every state what only an ended task has, or that lose the caller's own id.</summary>
internal static class TaskAnswerLint
{
    public static void Check(TaskProtocol protocol, OperationView create, OperationView query, ICollection<Problem> problems)
    {
        if (query.Operation.IsSupplement)
        {
            return;
        }

        // A finished task's result is an object with something in it; that something is what cannot be there before.
        if (Required(protocol.ResultPointer, query) is { } result)
        {
            var inside = query.Answer.All.FirstOrDefault(m => string.Equals(m.Parent, result.Member.Pointer, StringComparison.Ordinal) && Required(m.Pointer, query) is not null);
            var (member, place) = inside is null ? result : Required(inside.Pointer, query)!.Value;
            problems.Add(new(ProblemCatalog.RequiredInEveryState, place, [member.Pointer, query.Operation.Key, "has succeeded"]));
        }

        if (Required(protocol.FailureMessagePointer, query) is { } message)
        {
            problems.Add(new(ProblemCatalog.RequiredInEveryState, message.Place, [message.Member.Pointer, query.Operation.Key, "has failed"]));
        }

        if (protocol.ExternalIdRequestPointer is { } external && create.Request.At(external) is { } own && !create.Operation.IsSupplement
            && create.Answer.All.FirstOrDefault(m => m.Key == own.Key) is { Schema.IsSupplement: false } echoed && !query.Answer.IsEmpty && query.Answer.All.All(m => m.Key != own.Key))
        {
            problems.Add(new(ProblemCatalog.ExternalIdLost, echoed.Place, [echoed.Pointer, create.Operation.Key, query.Operation.Key]));
        }
    }

    // The member with the place in "required" that demands it; null when it may be missing, null, or comes from a supplement.
    private static (BodyMember Member, SourceReference Place)? Required(string? pointer, OperationView query)
    {
        if (pointer is null || query.Answer.At(pointer) is not { } member || (member.Types & SchemaTypes.Null) != SchemaTypes.None || OwnerOf(member, query) is not { IsSupplement: false } owner)
        {
            return null;
        }

        var index = owner.Required.ToList().IndexOf(member.Name);
        return index < 0 ? null : (member, owner.Source.Child("required").Child(index));
    }

    private static Schema? OwnerOf(BodyMember member, OperationView query) => member.Parent.Length > 0
        ? query.Answer.At(member.Parent)?.Schema
        : query.Operation.Responses.FirstOrDefault(r => r.IsSuccess)?.Json?.Schema is { } root ? query.Resolve(root) : null;
}
