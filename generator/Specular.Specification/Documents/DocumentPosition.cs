namespace Specular.Specification.Documents;

/// <summary>A place in a text. Lines and columns count from 1, columns in UTF-16 units.</summary>
/// <param name="Offset">Where it begins, in UTF-16 units from 0.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Line">The line it begins on.</param>
/// <param name="Column">The column it begins at.</param>
/// <param name="EndLine">The line it ends on.</param>
/// <param name="EndColumn">The column after its last.</param>
public readonly record struct DocumentPosition(int Offset, int Length, int Line, int Column, int EndLine, int EndColumn);
