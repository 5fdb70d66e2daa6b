using System.Text.RegularExpressions;
using Specular.Specification.Problems;
using Specular.Tool.SecondReader;

namespace Specular.Tool.Linting;

/// <summary>A kind of finding.</summary>
/// <param name="Id">"SPEC2001"; for the second reader's, its name and the rule's: "Microsoft.OpenApi/ResponseRequiredFields".</param>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Text">The message's form.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="IsOurs">Whether it is one of Specular's own.</param>
internal sealed partial record FindingRule(string Id, string Title, string Text, ProblemSeverity Severity, bool IsOurs)
{
    /// <summary>The page that explains it; null for the second reader's.</summary>
    public string? Page => IsOurs ? $"docs/diagnostics/{Id}.md" : null;

    /// <summary>One of ours.</summary>
    public static FindingRule Of(ProblemDescriptor descriptor) =>
        new(descriptor.Id, descriptor.Title, Placeholder().Replace(descriptor.MessageFormat, "…").Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal), descriptor.StrictSeverity, IsOurs: true);

    /// <summary>One of the second reader's.</summary>
    public static FindingRule Of(SecondOpinion opinion, ProblemSeverity severity) =>
        new($"{SecondOpinion.Reader}/{opinion.Rule}", opinion.Rule, $"A validation rule of {SecondOpinion.Reader}.", severity, IsOurs: false);

    [GeneratedRegex(@"(?<!\{)\{\d\}(?!\})|(?<=\{\{)\{\d\}(?=\}\})")]
    private static partial Regex Placeholder();
}
