using Specular.Specification.Contract;

namespace Specular.Specification.Inference.Tasks;

/// <summary>Finds the member of an answer that says how far a task is.</summary>
internal static class StatusDetector
{
    private static readonly string[] Names = ["taskstatus", "taskstate", "jobstatus", "jobstate", "status", "state", "done"];

    /// <summary>Members that may be a task's status, likeliest first: by name, then outermost first.</summary>
    public static IEnumerable<BodyMember> Candidates(BodyMembers answer) =>
        from name in Names
        from member in answer.All
        where member.Key == name && member.MayBe(SchemaTypes.String | SchemaTypes.Integer | SchemaTypes.Boolean)
        select member;

    /// <summary>The likeliest status whose own schema lists a task's life, with that list; else nothing.</summary>
    public static (BodyMember Member, StatusVocabulary Vocabulary)? WithVocabulary(BodyMembers answer)
    {
        foreach (var member in Candidates(answer))
        {
            if (StatusVocabularyReader.OfMember(member) is { IsTaskLife: true } vocabulary)
            {
                return (member, vocabulary);
            }
        }

        return null;
    }

    /// <summary>The words that another answer lists for a member of the same name; null when it has none or lists none.</summary>
    public static StatusVocabulary? SameIn(BodyMembers answer, BodyMember status) =>
        Candidates(answer).FirstOrDefault(m => m.Key == status.Key && m.Schema?.Enum is not null) is { } same ? StatusVocabularyReader.OfMember(same) : null;
}
