namespace Specular.Packaged;

/// <summary>Packs the generator and the runtime once into a folder that serves as a feed.</summary>
public sealed class LocalFeed : IAsyncLifetime
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("specular-feed-").FullName;

    public async ValueTask InitializeAsync()
    {
        foreach (var project in new[] { "generator/Specular.Generator", "runtime/Specular.Runtime" })
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
