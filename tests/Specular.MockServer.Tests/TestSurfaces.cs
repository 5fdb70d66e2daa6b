using System.Runtime.CompilerServices;
using Specular.Descriptors;
using Specular.Specification.Contract;
using Specular.Specification.Documents;

namespace Specular.Mocking.Tests;

/// <summary>The two surfaces, as the build copies them beside a program, and the descriptors that generated clients would have.</summary>
internal static class TestSurfaces
{
    public static string Kling { get; } = Path.Combine(AppContext.BaseDirectory, "specular", "kling-302");

    public static string Relay { get; } = Path.Combine(AppContext.BaseDirectory, "specular", "kling-relay");

    public static OperationDescriptor IdentifyFace { get; } = Operation("POST", "/klingai/v1/videos/identify-face");

    public static OperationDescriptor CreateLipSync { get; } = Operation("POST", "/klingai/v1/videos/advanced-lip-sync");

    public static ContractDescriptor DescriptorOf(string folder, string? digest = null, string? documentsFolder = null)
    {
        var names = Directory.GetFiles(folder, "*.yaml").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal).ToArray();
        var name = Path.GetFileName(folder);
        return new ContractDescriptor
        {
            Name = name,
            Digest = digest ?? ContractReader.Digest(Read(folder)),
            Documents = names,
            DocumentsFolder = documentsFolder ?? $"specular/{name}",
        };
    }

    public static ApiContract Read(string folder) => ContractReader.Read(
        Path.GetFileName(folder),
        Directory.GetFiles(folder, "*.yaml").Select(f => new SourceDocument(Path.GetFileName(f), File.ReadAllText(f)))).Contract;

    /// <summary>A folder of its own for one test.</summary>
    public static string NewFolder([CallerMemberName] string test = "")
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "made", test);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        return folder;
    }

    private static OperationDescriptor Operation(string method, string path) => new() { Name = path, Method = method, PathTemplate = path };
}
