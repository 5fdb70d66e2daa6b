namespace Specular.Specification.Tests;

/// <summary>Where the repository and the corpus are.</summary>
internal static class Repository
{
    /// <summary>The folder with Toolkit.sln.</summary>
    public static string Root { get; } = Find();

    /// <summary>The corpus of real documents; null when it is not there.</summary>
    public static string? Corpus { get; } =
        new[] { Environment.GetEnvironmentVariable("SPECULAR_CORPUS"), Path.Combine(Root, "..", "shared", "corpus") }
            .FirstOrDefault(d => !string.IsNullOrEmpty(d) && Directory.Exists(d));

    private static string Find()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "Toolkit.sln")))
            {
                return directory.FullName;
            }
        }

        throw new InvalidOperationException("The tests run outside the repository.");
    }
}
