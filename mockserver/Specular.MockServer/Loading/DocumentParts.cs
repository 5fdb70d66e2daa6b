using Specular.Specification.Documents;

namespace Specular.Mocking.Loading;

/// <summary>
/// Parts of divided documents: a folder that was named is a surface with what its documents refer to in the folders below it. Nothing outside the folder is read.
/// </summary>
internal static class DocumentParts
{
    // A surface of more files than this was not divided by hand; it is cut rather than read for minutes.
    private const int MostParts = 2_000;

    /// <summary>Adds the files below a folder that its documents, and the parts themselves, refer to.</summary>
    /// <exception cref="MockServerException">One cannot be read.</exception>
    public static void AddBelow(SurfaceFiles files, List<SourceDocument> documents)
    {
        if (!files.IsWholeFolder || !Directory.EnumerateDirectories(files.Folder).Any())
        {
            return;
        }

        var known = documents.Select(d => d.Name).ToHashSet(StringComparer.Ordinal);
        while (known.Count < MostParts)
        {
            var parts = ContractReader.BindAll(documents).SelectMany(d => d.References).Where(name => IsBelow(name) && known.Add(name))
                .Where(name => File.Exists(Path.Combine(files.Folder, name))).ToList();
            if (parts.Count == 0)
            {
                return;
            }

            documents.AddRange(parts.Select(name => new SourceDocument(name, DocumentText.Read(Path.Combine(files.Folder, name)))));
        }
    }

    private static bool IsBelow(string name) => !name.StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(name);
}
