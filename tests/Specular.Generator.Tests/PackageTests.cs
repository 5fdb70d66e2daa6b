using System.Diagnostics;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Specular.Testing;
using Xunit;

namespace Specular.Generator.Tests;

/// <summary>What a build with dotnet never shows and Visual Studio fails on: assemblies beside the analyzer, and what they reference.</summary>
public sealed class PackageTests : IAsyncLifetime
{
    // The most that the oldest host we load in has.
    private static readonly Dictionary<string, Version> Ceilings = new(StringComparer.Ordinal)
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("specular-package-").FullName;

    private static string Configuration => typeof(PackageTests).Assembly.Location.Contains("/release", StringComparison.OrdinalIgnoreCase) ? "Release" : "Debug";

    public async ValueTask InitializeAsync()
    {
        using var pack = Process.Start(new ProcessStartInfo("dotnet", ["pack", RepositoryRoot.Combine("generator", "Specular.Generator"), "--no-build", "-c", Configuration, "-o", _folder, "-v", "q"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var output = await pack.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await pack.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(pack.ExitCode == 0, output);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void ThePackageHoldsFourAssembliesPropsAndTargetsAndNothingElse()
    {
        using var package = Open();
        var files = package.Entries.Select(e => e.FullName)
            .Where(n => !n.StartsWith("_rels/", StringComparison.Ordinal) && !n.StartsWith("package/", StringComparison.Ordinal) && n != "[Content_Types].xml")
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "Specular.Generator.nuspec",
                "analyzers/dotnet/cs/Specular.CodeGeneration.dll",
                "analyzers/dotnet/cs/Specular.Generator.dll",
                "analyzers/dotnet/cs/Specular.Specification.dll",
                "analyzers/dotnet/cs/YamlDotNet.dll",
                "build/Specular.Generator.props",
                "build/Specular.Generator.targets",
                "buildTransitive/Specular.Generator.props",
                "buildTransitive/Specular.Generator.targets",
            ],
            files);
    }

    [Fact]
    public void ThePackageDependsOnNothing()
    {
        using var package = Open();
        using var nuspec = new StreamReader(package.GetEntry("Specular.Generator.nuspec")!.Open());
        var text = nuspec.ReadToEnd();

        Assert.DoesNotContain("<dependency ", text);
        Assert.Contains("<developmentDependency>true</developmentDependency>", text);
    }

    [Fact]
    public void EveryReferenceIsOneTheOldestHostHas()
    {
        using var package = Open();
        var assemblies = package.Entries.Where(e => e.FullName.EndsWith(".dll", StringComparison.Ordinal)).ToArray();
        var own = assemblies.Select(e => Path.GetFileNameWithoutExtension(e.Name)).ToHashSet(StringComparer.Ordinal);
        var faults = new List<string>();
        foreach (var assembly in assemblies)
        {
            foreach (var (name, version) in References(assembly).Where(r => !own.Contains(r.Name)))
            {
                if (!Ceilings.TryGetValue(name, out var ceiling) || version > ceiling)
                {
                    faults.Add($"{assembly.Name} references {name} {version}");
                }
            }
        }

        Assert.Empty(faults);
    }

    private static List<(string Name, Version Version)> References(ZipArchiveEntry entry)
    {
        using var copy = new MemoryStream();
        using (var content = entry.Open())
        {
            content.CopyTo(copy);
        }

        copy.Position = 0;
        using var file = new PEReader(copy);
        var metadata = file.GetMetadataReader();
        return metadata.AssemblyReferences.Select(metadata.GetAssemblyReference).Select(r => (metadata.GetString(r.Name), r.Version)).ToList();
    }

    private ZipArchive Open() => ZipFile.OpenRead(Directory.EnumerateFiles(_folder, "Specular.Generator.*.nupkg").Single());
}
