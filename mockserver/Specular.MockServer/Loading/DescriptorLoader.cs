using System.Runtime.CompilerServices;
using Specular.Descriptors;
using Specular.Specification.Documents;

namespace Specular.Mocking.Loading;

/// <summary>
/// Finds the documents that a generated client was made of, beside the program, and makes sure that they still are those. What was read is kept with the descriptor
/// as long as no file changes, so that each test can start a server of its own.
/// </summary>
internal static class DescriptorLoader
{
    private static readonly ConditionalWeakTable<ContractDescriptor, Loaded> Cache = [];

    /// <summary>Reads a client's documents.</summary>
    /// <exception cref="MockServerException">They are missing, unreadable, or not those the client was generated from.</exception>
    public static Surface Load(ContractDescriptor descriptor) => Load(descriptor, AppContext.BaseDirectory);

    internal static Surface Load(ContractDescriptor descriptor, string baseDirectory)
    {
        var folder = Path.Combine(baseDirectory, descriptor.DocumentsFolder.Length > 0 ? descriptor.DocumentsFolder : $"specular/{descriptor.Name}");
        var files = Find(descriptor, folder);
        var stamps = files.Select(f => new Stamp(f.Path, f.Name, new FileInfo(f.Path))).ToArray();
        if (Cache.TryGetValue(descriptor, out var loaded) && loaded.Stamps.AsSpan().SequenceEqual(stamps))
        {
            return loaded.Surface;
        }

        var surface = SurfaceLoader.Read(descriptor.Name, folder, [.. files.Select(f => new SourceDocument(f.Name, DocumentText.Read(f.Path)))]);
        Compare(descriptor, folder, ContractReader.Digest(surface.Contract));
        Cache.AddOrUpdate(descriptor, new Loaded(stamps, surface));
        return surface;
    }

    private static List<(string Name, string Path)> Find(ContractDescriptor descriptor, string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new MockServerException(
                $"The documents of {descriptor.Name} are not beside the program: there is no folder {folder}.",
                "Set CopyToOutput=\"true\" on the SpecularSpec item of the project that generates the client, and build; or start the server from the documents' own folder.",
                null);
        }

        var files = new List<(string Name, string Path)>(descriptor.Documents.Count);
        var missing = new List<string>();
        foreach (var name in descriptor.Documents)
        {
            // The build copies documents of several folders into one.
            var path = Path.Combine(folder, Path.GetFileName(name));
            if (File.Exists(path))
            {
                files.Add((name, path));
            }
            else
            {
                missing.Add(name);
            }
        }

        return missing.Count == 0 && files.Count > 0
            ? files
            : throw new MockServerException(
                missing.Count == 0
                    ? $"{descriptor.Name} names no document."
                    : $"The folder {folder} lacks {string.Join(", ", missing)}, of which {descriptor.Name} was generated.",
                "Build the project that generates the client again, with CopyToOutput=\"true\" on its SpecularSpec item.",
                null);
    }

    private static void Compare(ContractDescriptor descriptor, string folder, string digest)
    {
        if (!string.Equals(digest, descriptor.Digest, StringComparison.OrdinalIgnoreCase))
        {
            throw new MockServerException(
                $"The documents in {folder} do not say what {descriptor.Name} was generated from: their contract's digest is {Short(digest)}, the client's is {Short(descriptor.Digest)}.",
                "Build the project that generates the client again, so that both come from the same documents; if they still disagree, the Specular packages have different versions.",
                null);
        }
    }

    private static string Short(string digest) => digest.Length > 12 ? digest[..12] : digest.Length == 0 ? "empty" : digest;

    private sealed record Loaded(Stamp[] Stamps, Surface Surface);

    private sealed record Stamp(string Path, string Name, long Length, DateTime Written)
    {
        public Stamp(string path, string name, FileInfo file)
            : this(path, name, file.Length, file.LastWriteTimeUtc)
        {
        }
    }
}
