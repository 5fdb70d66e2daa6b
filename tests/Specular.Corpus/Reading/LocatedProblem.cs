using System.Globalization;
using Specular.Specification.Problems;

namespace Specular.Corpus.Reading;

/// <summary>A problem at its place in the text.</summary>
internal sealed record LocatedProblem(string Id, ProblemSeverity Severity, int Line, int Column, bool IsInText, string Message)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id} {Line}:{Column} {Message}");
}
