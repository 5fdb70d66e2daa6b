namespace Specular.Corpus.Documents;

/// <summary>Finds the documents below folders.</summary>
internal static class CorpusDocuments
{
    private static readonly string[] s_folders = ["apifox", "openapi/dev", "openapi/edge", "openapi/broken", "openapi/pairs"];

    /// <summary>The corpus' folder; null when it is not there.</summary>
    public static string? Folder { get; } = Testing.Corpus.Folder is { } folder ? Path.GetFullPath(folder) : null;

    /// <summary>Every document of the corpus.</summary>
    public static IReadOnlyList<CorpusDocument> All() => At(s_folders.Select(f => Path.Combine(Folder!, f)).Where(Directory.Exists));

    /// <summary>The documents of one folder of the corpus; none when it is not there.</summary>
    public static IReadOnlyList<CorpusDocument> Below(string folder) => At(new[] { Path.Combine(Folder!, folder) }.Where(Directory.Exists));

    /// <summary>The files, and the documents below the folders, each folder's ordered by path.</summary>
    public static IReadOnlyList<CorpusDocument> At(IEnumerable<string> paths) => [.. paths.Select(Path.GetFullPath).SelectMany(At)];

    private static IEnumerable<CorpusDocument> At(string path)
    {
        if (File.Exists(path))
        {
            return [Create(path, CorpusManifest.Above(Path.GetDirectoryName(path)), Path.GetDirectoryName(path)!)];
        }

        if (string.Equals(path, Folder, StringComparison.Ordinal))
        {
            return All();
        }

        // A manifest lies in the folder, above it, or in one of several below it.
        var manifests = new Dictionary<string, CorpusManifest?>(StringComparer.Ordinal);
        return Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => (File: file, Manifest: ManifestOf(Path.GetDirectoryName(file)!, manifests)))
            .Where(f => f.Manifest?.Names(f.File) ?? IsText(f.File))
            .Select(f => Create(f.File, f.Manifest, path));
    }

    private static CorpusManifest? ManifestOf(string folder, Dictionary<string, CorpusManifest?> manifests)
    {
        if (!manifests.TryGetValue(folder, out var manifest))
        {
            manifest = CorpusManifest.Above(folder);
            manifests.Add(folder, manifest);
        }

        return manifest;
    }

    private static bool IsText(string file) => Path.GetExtension(file) is ".yaml" or ".yml" or ".json" or ".md" or ".txt";

    private static CorpusDocument Create(string path, CorpusManifest? manifest, string given)
    {
        var root = manifest?.Folder ?? given;
        var parts = manifest is null || manifest.Cell(path, "support_files") is "" or "0" ? [] : DocumentParts.Of(path, root);
        return new(LabelOf(path, root), NameOf(path, root), path, [.. parts.Select(p => (NameOf(p, root), p))], manifest?.Cell(path, "why_invalid") ?? "")
        {
            IsSound = manifest?.IsSound(path) ?? true,
        };
    }

    private static string NameOf(string path, string root) => Path.GetRelativePath(root, path).Replace('\\', '/');

    // Kinds of document have a folder each below apifox; in the other folders a subfolder is a source.
    private static string LabelOf(string path, string root)
    {
        var label = Folder is not null && root.StartsWith(Folder, StringComparison.Ordinal) ? NameOf(root, Folder) : Path.GetFileName(root);
        return label is "apifox" && Path.GetDirectoryName(path) is { } folder ? label + "/" + Path.GetFileName(folder) : label;
    }
}
