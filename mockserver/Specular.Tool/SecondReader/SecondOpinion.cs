using System.Globalization;
using Specular.Specification.Documents;

namespace Specular.Tool.SecondReader;

/// <summary>What the second reader says of a document, at its place in the text.</summary>
/// <param name="Path">The document's path.</param>
/// <param name="Rule">The validation rule as Microsoft.OpenApi names it; "Reading" when it could not read the document as it claims.</param>
/// <param name="Pointer">The JSON pointer into the document.</param>
/// <param name="Position">The place in the text.</param>
/// <param name="IsError">Whether it calls it an error.</param>
/// <param name="Message">What it says.</param>
internal sealed record SecondOpinion(string Path, string Rule, string Pointer, DocumentPosition Position, bool IsError, string Message)
{
    /// <summary>The reader's name, which marks what it says as its own.</summary>
    public const string Reader = "Microsoft.OpenApi";

    /// <summary>One line, marked as theirs: <c>a.yaml:3:5: Microsoft.OpenApi: error: ...</c></summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Path}:{Position.Line}:{Position.Column}: {Reader}: {(IsError ? "error" : "warning")}: {Message}");
}
