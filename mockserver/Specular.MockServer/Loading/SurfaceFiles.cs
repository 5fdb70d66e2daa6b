namespace Specular.Mocking.Loading;

/// <summary>The files of one surface, before they are read.</summary>
/// <param name="Name">The surface's name where its profile gives none: the folder's, or the single file's without its extension.</param>
/// <param name="Folder">The folder as it was given.</param>
/// <param name="FileNames">The files' names within the folder, ordered.</param>
internal sealed record SurfaceFiles(string Name, string Folder, IReadOnlyList<string> FileNames)
{
    /// <summary>Whether the folder was named, so that files in it may be something else than documents.</summary>
    public bool IsWholeFolder { get; init; }

    /// <summary>The path a file is found by, with forward slashes.</summary>
    public string PathOf(string fileName) => Surface.PathIn(Folder, fileName);
}
