using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Specular.Generator.Pipeline;

/// <summary>What the project's items say of an additional file.</summary>
internal readonly struct FileMetadata(AdditionalText file, AnalyzerConfigOptionsProvider options)
{
    private const string Prefix = "build_metadata.AdditionalFiles.";

    private readonly AnalyzerConfigOptions _options = options.GetOptions(file);

    /// <summary>The metadata of that name; "" when there is none.</summary>
    public string this[string name] => _options.TryGetValue(Prefix + name, out var value) ? value.Trim() : "";

    /// <summary>Whether the metadata of that name is "true".</summary>
    public bool Is(string name) => string.Equals(this[name], "true", StringComparison.OrdinalIgnoreCase);
}
