using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Specular.Specification.Baselines;
using Specular.Specification.Documents;

namespace Specular.Generator.Pipeline;

/// <summary>Turns an additional file into a document of a client, or a baseline, if the project says that it is one.</summary>
internal static class DocumentReader
{
    /// <summary>The document; null for files that are none of ours.</summary>
    public static DocumentInput? Read(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        var metadata = new FileMetadata(file, options);

        // Opted in by the item alone, never by the file's extension. An item that lacks one of the two is ours too, and told so.
        return metadata.Is("SpecularDocument") && SourceOf(file, options, cancellationToken) is { } source
            ? new(file.Path, metadata["SpecularNamespace"], metadata["SpecularClient"], metadata["SpecularName"], source)
            : null;
    }

    /// <summary>The baseline; null for files that are none.</summary>
    public static BaselineInput? ReadBaseline(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken) =>
        new FileMetadata(file, options).Is("SpecularBaseline") && SourceOf(file, options, cancellationToken) is { } source
            ? new(file.Path, source, BaselineReader.Read(source))
            : null;

    /// <summary>Whether the project takes the vendor's own mistakes for warnings.</summary>
    public static bool IsStrict(AnalyzerConfigOptionsProvider options) =>
        options.GlobalOptions.TryGetValue("build_property.SpecularStrict", out var value) && string.Equals(value.Trim(), "true", StringComparison.OrdinalIgnoreCase);

    private static SourceDocument? SourceOf(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        options.GlobalOptions.TryGetValue("build_property.ProjectDir", out var project);
        return file.GetText(cancellationToken) is { } text ? new(DocumentPath.Relative(project, file.Path), text.ToString()) : null;
    }
}
