using Specular.Mocking;
using Specular.Mocking.Loading;
using Specular.Specification.Documents;
using Specular.Tool.Commands;

namespace Specular.Tool.Linting;

/// <summary>The APIs that the paths of <c>specular lint</c> name: each folder is one, and so are files of one folder, and standard input.</summary>
internal static class LintSources
{
    private const string StandardInputName = "stdin";

    /// <summary>Reads their documents.</summary>
    /// <param name="paths">The paths.</param>
    /// <param name="input">Opens standard input.</param>
    /// <param name="notRead">Files among them that are no documents: the baseline.</param>
    /// <exception cref="MockServerException">A path leads nowhere, or a file cannot be read; all of them are named.</exception>
    public static IReadOnlyList<LintedApi> Read(IReadOnlyList<string> paths, Func<Stream> input, IReadOnlyCollection<string> notRead)
    {
        var apis = new List<LintedApi>();
        var left = notRead.Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        var named = paths.Where(p => p is not ImportSettings.StandardInput && !left.Contains(Path.GetFullPath(p))).ToArray();
        if (named.Length > 0 || paths.Count == 0)
        {
            apis.AddRange(SurfaceLoader.ReadDocuments(named).Select(read => new LintedApi(read.Files.Name, [.. read.Documents.Select(d => FromFile(d, read.Files.PathOf(d.Name)))])));
        }

        if (paths.Contains(ImportSettings.StandardInput, StringComparer.Ordinal))
        {
            using var stream = input();
            apis.Add(new LintedApi("API", [new LintedDocument(new SourceDocument(StandardInputName, DocumentText.Read("standard input", stream)), StandardInputName)]));
        }

        return apis;
    }

    /// <summary>Reads one file that is no document of an API.</summary>
    /// <exception cref="MockServerException">It cannot be read.</exception>
    public static LintedDocument ReadFile(string path) => FromFile(new SourceDocument("", DocumentText.Read(path)), path);

    // No path of the machine's is in what is written: a report is compared and published elsewhere.
    private static LintedDocument FromFile(SourceDocument document, string path)
    {
        var full = Path.GetFullPath(path);
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), full);
        var name = Path.IsPathRooted(relative) ? Path.GetFileName(full) : relative;
        return new LintedDocument(document with { Name = name.Replace('\\', '/') }, full);
    }
}
