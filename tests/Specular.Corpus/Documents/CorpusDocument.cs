using Specular.Specification.Documents;

namespace Specular.Corpus.Documents;

/// <summary>One document to read, with the files it refers to.</summary>
/// <param name="Folder">What it is counted under: "openapi/dev".</param>
/// <param name="Name">What it is reported by: its path below that folder, with forward slashes.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Parts">The files it refers to, which are no documents of their own: names and paths.</param>
/// <param name="WhyInvalid">What the manifest says is wrong with it; "" when nothing is known.</param>
internal sealed record CorpusDocument(string Folder, string Name, string Path, IReadOnlyList<(string Name, string Path)> Parts, string WhyInvalid)
{
    /// <summary>Whether nothing speaks against it: the manifest calls it valid, and it refers to nothing that is not there.</summary>
    public bool IsSound { get; init; } = true;

    /// <summary>The document first, then its parts.</summary>
    public IReadOnlyList<SourceDocument> Load() => [Load(Name, Path), .. Parts.Select(p => Load(p.Name, p.Path))];

    private static SourceDocument Load(string name, string path) => new(name, File.ReadAllText(path));
}
