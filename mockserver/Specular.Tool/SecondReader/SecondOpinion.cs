using System.Globalization;

namespace Specular.Tool.SecondReader;

/// <summary>What the second reader says of a document, at its place in the text.</summary>
/// <param name="Path">The document's path.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="IsError">Whether it calls it an error.</param>
/// <param name="Message">What it says.</param>
internal sealed record SecondOpinion(string Path, int Line, int Column, bool IsError, string Message)
{
    /// <summary>One line, marked as theirs: <c>a.yaml:3:5: Microsoft.OpenApi: error: ...</c></summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Path}:{Line}:{Column}: Microsoft.OpenApi: {(IsError ? "error" : "warning")}: {Message}");
}
