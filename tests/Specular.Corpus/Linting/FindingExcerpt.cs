using System.Globalization;
using Specular.Specification.Documents;

namespace Specular.Corpus.Linting;

/// <summary>A finding with the lines around it.</summary>
internal static class FindingExcerpt
{
    private const int LinesAround = 7;
    private const int WidestLine = 400;

    public static void Write(TextWriter output, int number, Finding finding)
    {
        var position = DocumentLocator.Locate(finding.Source, finding.Problem);
        output.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"\n[{number}] {finding.Id} {finding.Document.Folder}: {finding.Source.Name}:{position.Line}:{position.Column}\n    {finding.Problem.Message}\n    at {finding.Problem.Place.Pointer}\n"));
        var lines = finding.Source.Text.Split('\n');
        for (var i = Math.Max(0, position.Line - 1 - LinesAround); i < Math.Min(lines.Length, position.Line + LinesAround); i++)
        {
            var isPlace = i == position.Line - 1;
            output.Write(string.Create(CultureInfo.InvariantCulture, $"  {(isPlace ? ">" : " ")}{i + 1,6} {Shortened(lines[i], isPlace ? position.Column - 1 : 0)}\n"));
        }
    }

    private static string Shortened(string line, int column)
    {
        var start = line.Length <= WidestLine ? 0 : Math.Clamp(column - (WidestLine / 2), 0, line.Length);
        return line[start..Math.Min(line.Length, start + WidestLine)].TrimEnd();
    }
}
