using Specular.Specification.Baselines;
using Specular.Specification.Documents;

namespace Specular.Mocking.Loading;

/// <summary>Reads surfaces: files to documents to contracts.</summary>
internal static class SurfaceLoader
{
    /// <summary>Reads every surface that the paths name.</summary>
    /// <exception cref="MockServerException">A path leads nowhere, or a file cannot be read; all of them are named.</exception>
    public static IReadOnlyList<Surface> Load(IEnumerable<string> paths) => [.. ReadDocuments(paths).Select(r => Read(r.Files.Name, r.Files.Folder, r.Documents))];

    /// <summary>Reads the documents of every surface that the paths name, and nothing of what they say.</summary>
    /// <exception cref="MockServerException">A path leads nowhere, or a file cannot be read; all of them are named.</exception>
    public static IReadOnlyList<(SurfaceFiles Files, IReadOnlyList<SourceDocument> Documents)> ReadDocuments(IEnumerable<string> paths)
    {
        var problems = new List<MockServerException>();
        var surfaces = new List<(SurfaceFiles, IReadOnlyList<SourceDocument>)>();
        foreach (var files in SurfaceFinder.Find(paths))
        {
            var documents = new List<SourceDocument>(files.FileNames.Count);
            foreach (var name in files.FileNames)
            {
                try
                {
                    var document = new SourceDocument(name, DocumentText.Read(Path.Combine(files.Folder, name)));
                    if (!files.IsWholeFolder || IsDocument(document))
                    {
                        documents.Add(document);
                    }
                }
                catch (MockServerException e)
                {
                    problems.Add(e);
                }
            }

            if (problems.Count == 0 && documents.Count == 0)
            {
                problems.Add(SurfaceFinder.HoldsNone(files.Folder));
            }

            if (problems.Count == 0)
            {
                DocumentParts.AddBelow(files, documents);
                surfaces.Add((files, documents));
            }
        }

        return problems.Count switch
        {
            0 => surfaces,
            1 => throw problems[0],
            _ => throw new MockServerException(string.Join('\n', problems.Select(p => p.Message)), problems[0]),
        };
    }

    /// <summary>Reads documents that are in memory already.</summary>
    public static Surface Read(string name, string folder, IReadOnlyList<SourceDocument> documents)
    {
        var result = ContractReader.Read(name, documents);
        return new Surface(folder, documents, result.Contract, result.Problems);
    }

    // In a folder that was named, notes lie beside pages, and a baseline beside the documents whose findings it accepts.
    private static bool IsDocument(SourceDocument document) =>
        SurfaceFinder.MayBeNotes(document.Name) ? ContractReader.Recognises(document) : !BaselineReader.Recognises(document);
}
