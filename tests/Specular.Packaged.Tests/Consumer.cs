namespace Specular.Packaged;

/// <summary>A stranger's project in a folder of its own, which knows the packed generator and runtime only.</summary>
internal sealed class Consumer : IDisposable
{
    private readonly string _feed;

    public Consumer(LocalFeed feed, string program, string specItem)
    {
        _feed = feed.Folder;
        Write("NuGet.config", $"""
            <configuration>
              <packageSources>
                <add key="local" value="{feed.Folder}" />
              </packageSources>
            </configuration>
            """);
        // Packages of ours are restored into a folder of this project, so that the machine's cache never holds an unreleased build.
        Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NuGetAudit>false</NuGetAudit>
                <RestorePackagesPath>packages</RestorePackagesPath>
                <RestoreFallbackFolders>{CacheFolder()}</RestoreFallbackFolders>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Specular.Generator" Version="0.1.0" PrivateAssets="all" />
                <PackageReference Include="Specular.Runtime" Version="0.1.0" />
                <PackageReference Include="Specular.MockServer" Version="0.1.0" />
                {specItem}
              </ItemGroup>
            </Project>
            """);
        // Keep the repository's own build files, if a temporary folder should lie below it, out of the consumer.
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        Write("Program.cs", program);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("specular-consumer-").FullName;

    public void CopySpecs(string surface)
    {
        Directory.CreateDirectory(Path.Combine(Folder, "specs", surface));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "specs", surface), "*.yaml"))
        {
            File.Copy(file, Path.Combine(Folder, "specs", surface, Path.GetFileName(file)));
        }
    }

    public void Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));

    public Task<string> RunAsync(CancellationToken cancellationToken) => DotNet.SucceedAsync(Folder, cancellationToken, "run");

    public Task<(int ExitCode, string Output)> BuildAsync(CancellationToken cancellationToken) => DotNet.RunAsync(Folder, cancellationToken, "build", "-v", "q");

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public override string ToString() => $"{Folder} from {_feed}";

    private static string CacheFolder() => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
