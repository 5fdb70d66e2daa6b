using Specular.Specification.Contract;

namespace Specular.Specification.Inference.Tasks;

/// <summary>Finds the member of an answer that is a task's id.</summary>
internal static class TaskIdDetector
{
    private static readonly string[] Names = ["taskid", "jobid", "id", "generationid", "predictionid", "requestid", "name", "result"];

    // These name other things more often: they count only when the query operation's parameter has the same name.
    private static readonly string[] WeakNames = ["requestid", "name", "result"];

    // Where a task is looked for: the root, the usual wrappers, a task object.
    private static readonly string[] Wrappers = ["data", "output", "result", "response", "task", "job"];

    /// <summary>Members that may be the id, likeliest first: by name, then outermost first.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="requestIdPointer">The envelope's request id, which is never a task's; null when there is none.</param>
    /// <param name="parameter">The name of the query operation's parameter; null when it is not known.</param>
    public static IEnumerable<BodyMember> Candidates(BodyMembers answer, string? requestIdPointer, string? parameter)
    {
        var parameterKey = parameter is null ? "" : NameKey.Of(parameter);
        return from name in Names.Concat(parameterKey.Length > 0 && Array.IndexOf(Names, parameterKey) < 0 ? [parameterKey] : [])
               from member in answer.All
               where member.Key == name && IsInReach(member) && member.MayBe(SchemaTypes.String | SchemaTypes.Integer)
                   && !string.Equals(member.Pointer, requestIdPointer, StringComparison.Ordinal)
                   && (Array.IndexOf(WeakNames, name) < 0 || name == parameterKey)
               select member;
    }

    private static bool IsInReach(BodyMember member)
    {
        foreach (var segment in Values.JsonPointer.Segments(member.Parent))
        {
            if (Array.IndexOf(Wrappers, NameKey.Of(segment)) < 0)
            {
                return false;
            }
        }

        return true;
    }
}
