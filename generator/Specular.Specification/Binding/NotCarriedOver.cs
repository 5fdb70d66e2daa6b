using Specular.Specification.Problems;

namespace Specular.Specification.Binding;

/// <summary>Says what of a document makes no code.</summary>
internal static class NotCarriedOver
{
    /// <summary>Says it of a member that 3.2 added.</summary>
    public static void Report32(NodeCursor place, string member, string instead)
    {
        if (place.IsObject)
        {
            place.Member(member)?.Report(ProblemCatalog.NotCarriedFrom32, $"'{member}'", instead);
        }
    }

    public static void Report(NodeCursor place, string member)
    {
        if (place.Member(member) is { } found && found.Members().Any())
        {
            found.Report(ProblemCatalog.NotCarriedOver, member);
        }
    }
}
