using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Specular.Generator.Testing;

/// <summary>What MSBuild would tell the compiler: the project's folder, and the metadata of each document by path.</summary>
internal sealed class DocumentOptions(string projectDir, IReadOnlyDictionary<string, SpecDocument> documents, BuildSettings settings) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new(StringComparer.Ordinal)
    {
        ["build_property.ProjectDir"] = projectDir,
        ["build_property.SpecularStrict"] = settings.IsStrict ? "true" : "",
    });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Values.None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => documents.TryGetValue(textFile.Path, out var document)
        ? new Values(new(StringComparer.Ordinal)
        {
            ["build_metadata.AdditionalFiles.SpecularDocument"] = "true",
            ["build_metadata.AdditionalFiles.SpecularNamespace"] = document.Namespace,
            ["build_metadata.AdditionalFiles.SpecularClient"] = document.Client,
        })
        : settings.Baselines.Any(b => projectDir + b.Name == textFile.Path)
            ? new Values(new(StringComparer.Ordinal) { ["build_metadata.AdditionalFiles.SpecularBaseline"] = "true" })
            : Values.None;

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public static Values None { get; } = new([]);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
