namespace Specular.Corpus.Documents;

/// <summary>A folder's manifest.tsv: which files are documents. What it does not name is a part of one.</summary>
internal sealed class CorpusManifest
{
    private const string FileName = "manifest.tsv";

    private static readonly string[] s_faults = ["unresolved_local", "dup_opid", "pathparam_problems", "remote_ref", "missing_ext"];

    private readonly Dictionary<string, Dictionary<string, string>> _entries = new(StringComparer.Ordinal);

    private CorpusManifest(string folder)
    {
        Folder = folder;
        var lines = File.ReadAllLines(Path.Combine(folder, FileName));
        var columns = lines[0].Split('\t');
        foreach (var cells in lines.Skip(1).Select(l => l.Split('\t')).Where(c => c[0].Length > 0))
        {
            _entries[cells[0]] = columns.Zip(cells).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal);
        }
    }

    /// <summary>Where it lies.</summary>
    public string Folder { get; }

    /// <summary>The manifest of a folder or of the nearest one above it; null when there is none.</summary>
    public static CorpusManifest? Above(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, FileName)))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder is null ? null : new CorpusManifest(folder);
    }

    /// <summary>Whether a file is a document.</summary>
    public bool Names(string path) => _entries.ContainsKey(NameOf(path));

    /// <summary>What a column says of a document; "" when it says nothing.</summary>
    public string Cell(string path, string column) => _entries.GetValueOrDefault(NameOf(path))?.GetValueOrDefault(column) ?? "";

    /// <summary>Whether nothing in the manifest speaks against a document.</summary>
    public bool IsSound(string path) => Cell(path, "why_invalid").Length == 0
        && Cell(path, "schema_valid") is "" or "yes"
        && s_faults.All(f => Cell(path, f) is "" or "0");

    /// <summary>A file's path below the manifest's folder, with forward slashes.</summary>
    public string NameOf(string path) => Path.GetRelativePath(Folder, path).Replace('\\', '/');
}
