using Specular.Specification.Documents;

namespace Specular.Tool.Linting;

/// <summary>A document that is looked at.</summary>
/// <param name="Source">Its text, named by its path from the current folder on.</param>
/// <param name="Path">Its whole path; its name when it is in no file.</param>
internal sealed record LintedDocument(SourceDocument Source, string Path)
{
    public string Name => Source.Name;
}
