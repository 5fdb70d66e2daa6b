using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Mocking.Loading;

/// <summary>One API surface: its documents as they lie on disk, and what they say.</summary>
/// <param name="Folder">The folder they lie in, as it was given; problems are printed with it. "" when they lie in none.</param>
/// <param name="Documents">The documents, by name.</param>
/// <param name="Contract">What they say.</param>
/// <param name="Problems">What is wrong with them.</param>
internal sealed record Surface(string Folder, IReadOnlyList<SourceDocument> Documents, ApiContract Contract, ValueList<Problem> Problems)
{
    /// <summary>The path a document is printed by: "specs/kling-302/identify-face.yaml".</summary>
    public string PathOf(string documentName) => PathIn(Folder, documentName);

    /// <summary>A document's path in a folder, with forward slashes.</summary>
    public static string PathIn(string folder, string documentName) =>
        folder.Length == 0 ? documentName : Path.Combine(folder, documentName).Replace('\\', '/');
}
