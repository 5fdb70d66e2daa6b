using Specular.Specification.Problems;

namespace Specular.Specification.Binding;

/// <summary>Says what of a document makes no code.</summary>
internal static class NotCarriedOver
{
    public static void Report(NodeCursor place, string member)
    {
        if (place.Member(member) is { } found && found.Members().Any())
        {
            found.Report(ProblemCatalog.NotCarriedOver, member);
        }
    }
}
