using Specular.Specification.Documents;

namespace Specular.Tool.Linting;

/// <summary>A document that is looked at. One instance for each: findings are compared, and texts are long.</summary>
/// <param name="source">Its text, named by its path from the current folder on.</param>
/// <param name="path">Its whole path; its name when it is in no file.</param>
internal sealed class LintedDocument(SourceDocument source, string path)
{
    public SourceDocument Source { get; } = source;

    public string Path { get; } = path;

    public string Name => Source.Name;
}
