using Specular.Specification.Contract;
using Specular.Specification.Problems;

namespace Specular.Specification.Lints.Prose;

/// <summary>Limits of media that an operation's own prose states: which member they are about, no machine knows.</summary>
internal static class OperationProseLint
{
    public static void Check(Operation operation, LintReport report)
    {
        if (operation.Body is not null && MediaSentences.In(ProseText.Of(operation.Description)) is { Count: > 0 } limits)
        {
            report.Add(ProblemCatalog.MediaLimitInProse, operation.Source.Child("description"), operation.Key, string.Join("', '", limits));
        }
    }
}
