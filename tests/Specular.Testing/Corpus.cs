namespace Specular.Testing;

/// <summary>Real documents to test against, beside the repository; a fresh clone does not have them.</summary>
public static class Corpus
{
    /// <summary>The corpus' folder; null when it is not there.</summary>
    public static string? Folder { get; } = new[] { Environment.GetEnvironmentVariable("SPECULAR_CORPUS"), RepositoryRoot.Combine("..", "shared", "corpus") }
        .FirstOrDefault(folder => folder is not null && Directory.Exists(folder));

    /// <summary>The documents of OpenAPI 3.0 and 3.1 below a folder of the corpus that are no larger than a limit, ordered by path.</summary>
    public static IEnumerable<string> OpenApiDocuments(string folder, long maxBytes) => Directory
        .EnumerateFiles(Path.Combine(Folder!, folder), "*", SearchOption.AllDirectories)
        .Where(path => Path.GetExtension(path) is ".yaml" or ".yml" or ".json" && new FileInfo(path).Length <= maxBytes)
        .Order(StringComparer.Ordinal)
        .Where(IsOpenApi3);

    private static bool IsOpenApi3(string path)
    {
        using var reader = new StreamReader(path);
        var head = new char[4096];
        var text = new string(head, 0, reader.ReadBlock(head, 0, head.Length));
        return System.Text.RegularExpressions.Regex.IsMatch(text, "[\"']?openapi[\"']?\\s*:\\s*[\"']?3\\.[01]", System.Text.RegularExpressions.RegexOptions.CultureInvariant, TimeSpan.FromMinutes(1));
    }
}
