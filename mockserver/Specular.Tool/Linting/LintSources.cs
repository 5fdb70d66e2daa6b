using Specular.Mocking;
using Specular.Mocking.Loading;
using Specular.Specification.Baselines;
using Specular.Specification.Documents;
using Specular.Tool.Commands;
using Specular.Tool.Languages;

namespace Specular.Tool.Linting;

/// <summary>The APIs that the paths of <c>specular lint</c> name: each folder is one, and so are files of one folder, and standard input.</summary>
internal static class LintSources
{
    private const string StandardInputName = "stdin";

    /// <summary>Reads their documents.</summary>
    /// <param name="paths">The paths.</param>
    /// <param name="input">Opens standard input.</param>
    /// <param name="baselines">Files that may be named among the documents, by a pattern, and are none.</param>
    /// <exception cref="MockServerException">A path leads nowhere, or a file cannot be read; all of them are named.</exception>
    public static IReadOnlyList<LintedApi> Read(IReadOnlyList<string> paths, Func<Stream> input, IEnumerable<string> baselines)
    {
        var apis = new List<LintedApi>();
        var left = baselines.Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        var named = paths.Where(p => p is not ImportSettings.StandardInput).ToArray();
        if (named.Length > 0)
        {
            apis.AddRange(SurfaceLoader.ReadDocuments(named)
                .Select(read => new LintedApi(read.Files.Name, [.. read.Documents.Select(d => FromFile(d, read.Files.PathOf(d.Name))).Where(IsDocument)]))
                .Where(a => a.Documents.Count > 0));
        }

        if (named.Length < paths.Count)
        {
            using var stream = input();
            apis.Add(new LintedApi("API", [new LintedDocument(new SourceDocument(StandardInputName, DocumentText.Read("standard input", stream)), StandardInputName)]));
        }

        return apis.Count > 0 ? apis : throw new MockServerException(ToolText.Of("No document was named."), ToolText.Of("Name an API document, or a folder that holds some."), null);

        bool IsDocument(LintedDocument document) => !left.Contains(document.Path) || !BaselineReader.Recognises(document.Source);
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
