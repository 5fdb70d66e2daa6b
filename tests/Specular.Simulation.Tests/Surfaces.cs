using System.Reflection;
using Specular.Specification.Contract;
using Specular.Specification.Documents;

namespace Specular.Simulation.Tests;

/// <summary>The contracts that tests simulate.</summary>
internal static class Surfaces
{
    public const string Identify = "POST /klingai/v1/videos/identify-face";
    public const string LipSync = "POST /klingai/v1/videos/advanced-lip-sync";
    public const string LipSyncQuery = "GET /klingai/v1/videos/advanced-lip-sync/{id}";
    public const string Avatar = "POST /kling/v1/videos/avatar/image2video";

    private static string Root { get; } = typeof(Surfaces).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "RepositoryRoot").Value!;

    /// <summary>The corpus, or null where it is not there.</summary>
    public static string? Corpus =>
        Environment.GetEnvironmentVariable("SPECULAR_CORPUS") is { Length: > 0 } set ? set
        : Path.Combine(Root, "..", "shared", "corpus") is var near && Directory.Exists(near) ? near : null;

    public static ApiContract Kling302() => Folder("kling-302");

    public static ApiContract KlingRelay() => Folder("kling-relay");

    public static ApiContract Of(params string[] documents) =>
        ContractReader.Read("test", documents.Select((text, i) => new SourceDocument($"document{i}.yaml", text))).Contract;

    private static ApiContract Folder(string name)
    {
        var folder = Path.Combine(Root, "specs", name);
        var documents = Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal)
            .Select(f => new SourceDocument(Path.GetFileName(f), File.ReadAllText(f)));
        return ContractReader.Read(name, documents).Contract;
    }
}
