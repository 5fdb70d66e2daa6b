using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Specular.Generator.Pipeline;
using Specular.Specification.Problems;

namespace Specular.Generator;

/// <summary>Turns problems into diagnostics on the documents' own lines.</summary>
internal static class DiagnosticFactory
{
    private const string Category = "Specular";

    private static readonly ConcurrentDictionary<(string Id, bool IsStrict), DiagnosticDescriptor> Descriptors = new();

    /// <param name="located">The problem.</param>
    /// <param name="isStrict">Whether a vendor's own mistakes are warnings. The default is raised, so that a .globalconfig still decides.</param>
    public static Diagnostic Create(LocatedProblem located, bool isStrict)
    {
        var problem = located.Problem;
        var location = located.Path is { } path
            ? Location.Create(path, new TextSpan(located.Position.Offset, located.Position.Length), LineSpan(located))
            : Location.None;
        return Diagnostic.Create(DescriptorOf(problem.Descriptor, isStrict), location, [.. problem.Arguments.Select(argument => new ProblemArgument(argument))]);
    }

    private static LinePositionSpan LineSpan(LocatedProblem located) => new(
        new LinePosition(Math.Max(0, located.Position.Line - 1), Math.Max(0, located.Position.Column - 1)),
        new LinePosition(Math.Max(0, located.Position.EndLine - 1), Math.Max(0, located.Position.EndColumn - 1)));

    private static DiagnosticDescriptor DescriptorOf(ProblemDescriptor problem, bool isStrict) => Descriptors.GetOrAdd((problem.Id, isStrict), _ => new(
        problem.Id,
        new LocalizedText(problem, ProblemText.Title),
        new LocalizedText(problem, ProblemText.MessageFormat),
        Category,
        (isStrict ? problem.StrictSeverity : problem.Severity) switch
        {
            ProblemSeverity.Error => DiagnosticSeverity.Error,
            ProblemSeverity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        },
        // No help link: the pages have no public address yet, and an invented one would lead astray.
        isEnabledByDefault: true));
}
