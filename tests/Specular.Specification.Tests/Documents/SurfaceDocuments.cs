using Specular.Specification.Documents;

namespace Specular.Specification.Tests.Documents;

/// <summary>The documents of a surface under specs/, as a build would give them.</summary>
internal static class SurfaceDocuments
{
    public static IReadOnlyList<SourceDocument> Of(string surface) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "specs", surface), "*.yaml").OrderBy(f => f, StringComparer.Ordinal)
            .Select(f => new SourceDocument($"specs/{surface}/{Path.GetFileName(f)}", File.ReadAllText(f))),
    ];
}
