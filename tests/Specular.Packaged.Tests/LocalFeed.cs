namespace Specular.Packaged;

/// <summary>Packs what users reference once, into a folder that serves as a feed.</summary>
public sealed class LocalFeed : IAsyncLifetime
{
    private static readonly string[] s_projects =
    [
        "generator/Specular.Generator",
        "runtime/Specular.Media",
        "runtime/Specular.Runtime",
        "generator/Specular.Specification",
        "mockserver/Specular.Simulation",
        "mockserver/Specular.MockServer",
    ];

    public string Folder { get; } = Directory.CreateTempSubdirectory("specular-feed-").FullName;

    public async ValueTask InitializeAsync()
    {
        foreach (var project in s_projects)
        {
            await DotNet.SucceedAsync(Repository.Root, CancellationToken.None, "pack", project, "--no-build", "-c", Repository.Configuration, "-o", Folder, "-v", "q");
        }
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
