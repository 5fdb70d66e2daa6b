using Specular.Simulation.Schemas;
using Specular.Specification.Contract;

namespace Specular.Simulation.Responses.Templates;

/// <summary>Tells the members that a task has only once it has succeeded, where no protocol says which they are.</summary>
internal static class ResultNames
{
    private static readonly string[] s_words = ["result", "results", "output", "outputs", "works", "assets", "creations", "artifacts", "completed", "finished"];

    /// <summary>Whether a member is a result.</summary>
    public static bool IsResult(Frame frame, FlatSchema flat)
    {
        if (frame.Name.Length == 0)
        {
            return false;
        }

        if (IsFinal(frame.Name) || NameWords.Split(frame.Name).Any(w => s_words.Contains(w)))
        {
            return true;
        }

        return (flat.Kind == SchemaTypes.String && MemberMeaning.MediaOf(frame.Name, frame.Parents, flat) is not null)
            || (flat.Kind == SchemaTypes.Array && frame.Name is "videos" or "images" or "audios");
    }

    /// <summary>Whether a member is only known once a task has ended, whatever the protocol says of its result: "final_unit_deduction".</summary>
    public static bool IsFinal(string name) => NameWords.Split(name) is ["final", ..];
}
