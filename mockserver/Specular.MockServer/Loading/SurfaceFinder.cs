namespace Specular.Mocking.Loading;

/// <summary>
/// Paths to surfaces. A folder is a surface: every document directly in it, pages and copies of pages among them. Files that lie in one folder are a surface together, so that a profile can be named
/// beside its document.
/// </summary>
internal static class SurfaceFinder
{
    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];

    // Pages and copies of pages are documents; so are notes and a README, which are none of ours.
    private static readonly string[] PageExtensions = [".md", ".markdown", ".txt"];

    /// <summary>The surfaces that the paths name, in their order.</summary>
    /// <exception cref="MockServerException">A path leads nowhere, or a folder holds no document.</exception>
    public static IReadOnlyList<SurfaceFiles> Find(IEnumerable<string> paths)
    {
        var surfaces = new List<SurfaceFiles>();
        var loose = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        var problems = new List<MockServerException>();
        foreach (var path in paths)
        {
            try
            {
                if (Directory.Exists(path))
                {
                    var folder = FromFolder(path);
                    if (!surfaces.Any(s => IsSamePlace(s.Folder, folder.Folder)))
                    {
                        surfaces.Add(folder);
                    }
                }
                else if (File.Exists(path))
                {
                    AddLoose(loose, path);
                }
                else
                {
                    throw new MockServerException($"There is no file or folder {Shown(path)}.", "Check the path; relative paths start at the current directory.", null);
                }
            }
            catch (MockServerException e)
            {
                problems.Add(e);
            }
        }

        if (problems.Count > 0)
        {
            throw problems.Count == 1 ? problems[0] : new MockServerException(string.Join('\n', problems.Select(p => p.Message)), problems[0]);
        }

        surfaces.AddRange(loose.Where(l => !surfaces.Any(s => IsSamePlace(s.Folder, l.Key))).Select(l => FromFiles(l.Key, l.Value)));
        return surfaces.Count > 0
            ? surfaces
            : throw new MockServerException("No document was named.", "Name an OpenAPI document, or a folder that holds some.", null);
    }

    private static SurfaceFiles FromFolder(string path)
    {
        try
        {
            var names = Directory.EnumerateFiles(path)
                .Select(f => Path.GetFileName(f))
                .Where(n => Extensions.Contains(Path.GetExtension(n), StringComparer.OrdinalIgnoreCase) || MayBeNotes(n))
                .Order(StringComparer.Ordinal)
                .ToArray();
            if (names.Length > 0)
            {
                return new SurfaceFiles(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))), path, names) { IsWholeFolder = true };
            }

            throw HoldsNone(path);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new MockServerException($"The folder {Shown(path)} may not be read.", "Give it read permission for this user.", e);
        }
        catch (IOException e)
        {
            throw new MockServerException($"The folder {Shown(path)} cannot be read: {e.Message.TrimEnd('.')}.", "", e);
        }
    }

    /// <summary>What is said of a folder without documents.</summary>
    public static MockServerException HoldsNone(string path)
    {
        var below = FoldersWithDocuments(path);
        return new MockServerException(
            $"The folder {Shown(path)} holds no *.yaml, *.yml or *.json file, and no page (*.md, *.txt) with an API in it.",
            below.Count > 0
                ? $"Folders below it do; name those: {string.Join(' ', below)}"
                : "Name the folder that the API documents lie in.",
            null);
    }

    /// <summary>Whether a file that was found in a folder, not named, counts only if its content is a document.</summary>
    public static bool MayBeNotes(string name) => PageExtensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    /// <summary>The first folders directly below a folder that may hold documents, for advice.</summary>
    public static IReadOnlyList<string> FoldersWithDocuments(string path)
    {
        try
        {
            return [.. Directory.EnumerateDirectories(path).Where(HoldsDocuments).Select(d => d.Replace('\\', '/')).Order(StringComparer.Ordinal).Take(5)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return [];
        }
    }

    private static bool HoldsDocuments(string folder)
    {
        try
        {
            return Directory.EnumerateFiles(folder).Any(f => Extensions.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void AddLoose(Dictionary<string, SortedSet<string>> loose, string path)
    {
        var folder = Path.GetDirectoryName(path) ?? "";
        if (!loose.TryGetValue(folder, out var names))
        {
            loose.Add(folder, names = new SortedSet<string>(StringComparer.Ordinal));
        }

        names.Add(Path.GetFileName(path));
    }

    private static SurfaceFiles FromFiles(string folder, SortedSet<string> names) => new(
        names.Count == 1 ? Path.GetFileNameWithoutExtension(names.Min!) : Path.GetFileName(Path.GetFullPath(folder.Length == 0 ? "." : folder)),
        folder,
        [.. names]);

    private static bool IsSamePlace(string one, string other) => string.Equals(Full(one), Full(other), StringComparison.Ordinal);

    private static string Full(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder.Length == 0 ? "." : folder));

    private static string Shown(string path) => path.Length == 0 ? "\"\"" : path;
}
