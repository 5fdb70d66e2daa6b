using Specular.Mocking;
using Specular.Mocking.Loading;
using Specular.Specification.Documents;

namespace Specular.Tool.Commands;

/// <summary>The documents that the paths of <c>specular import</c> name.</summary>
internal static class ImportSources
{
    private const string StandardInputName = "stdin";

    /// <summary>Reads them, each under the path it was found by.</summary>
    /// <exception cref="MockServerException">A path leads nowhere, or a file cannot be read; all of them are named.</exception>
    public static IReadOnlyList<SourceDocument> Read(IReadOnlyList<string> paths, Func<Stream> input)
    {
        var documents = new List<SourceDocument>();
        var named = paths.Where(p => p is not ImportSettings.StandardInput).ToArray();
        if (named.Length > 0)
        {
            foreach (var (files, read) in SurfaceLoader.ReadDocuments(named))
            {
                documents.AddRange(read.Select(d => d with { Name = files.PathOf(d.Name) }));
            }
        }

        if (named.Length < paths.Count)
        {
            using var stream = input();
            documents.Add(new SourceDocument(StandardInputName, DocumentText.Read("standard input", stream)));
        }

        return documents;
    }

    /// <summary>What the API is called where no document gives a title: after the one file or folder, as far as there is one.</summary>
    public static string NameOf(IReadOnlyList<string> paths) => paths is [var path] && path is not ImportSettings.StandardInput
        ? Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)))
        : "API";
}
