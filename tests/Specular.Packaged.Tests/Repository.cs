using System.Reflection;

namespace Specular.Packaged;

/// <summary>Where the repository is and how it was built.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Metadata("RepositoryRoot"));

    public static string Configuration { get; } = Metadata("BuildConfiguration");

    /// <summary>The specular command.</summary>
    public static string Tool => Metadata("Tool");

    private static string Metadata(string key) => typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(a => a.Key == key).Value!;
}
