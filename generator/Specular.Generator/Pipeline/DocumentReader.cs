using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Specular.Specification.Documents;

namespace Specular.Generator.Pipeline;

/// <summary>Turns an additional file into a document of a client, if the project says that it is one.</summary>
internal static class DocumentReader
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    /// <summary>The document; null for files that are none of ours.</summary>
    public static DocumentInput? Read(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        var metadata = options.GetOptions(file);

        // Opted in by the item alone, never by the file's extension. An item that lacks one of the two is ours too, and told so.
        if (!metadata.TryGetValue(Metadata + "SpecularDocument", out var marker) || !string.Equals(marker, "true", StringComparison.OrdinalIgnoreCase)
            || file.GetText(cancellationToken) is not { } text)
        {
            return null;
        }

        options.GlobalOptions.TryGetValue("build_property.ProjectDir", out var project);
        return new(
            file.Path,
            Value(metadata, "SpecularNamespace"),
            Value(metadata, "SpecularClient"),
            Value(metadata, "SpecularName"),
            new SourceDocument(RelativePath(project, file.Path), text.ToString()));
    }

    /// <summary>The path from the project on, with forward slashes; just the file's name when it is on another drive.</summary>
    internal static string RelativePath(string? project, string path)
    {
        var target = Parts(path);
        var root = Parts(project ?? "");
        var comparison = path.IndexOf('\\') >= 0 ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var shared = 0;
        while (shared < root.Length && shared < target.Length - 1 && string.Equals(root[shared], target[shared], comparison))
        {
            shared++;
        }

        if (shared == 0)
        {
            return target.Length == 0 ? path : target[target.Length - 1];
        }

        return string.Join("/", Enumerable.Repeat("..", root.Length - shared).Concat(target.Skip(shared)));
    }

    private static string[] Parts(string path) => path.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);

    private static string Value(AnalyzerConfigOptions metadata, string name) => metadata.TryGetValue(Metadata + name, out var value) ? value.Trim() : "";
}
