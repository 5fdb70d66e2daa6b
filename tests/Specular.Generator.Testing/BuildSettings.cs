using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Specular.Generator.Testing;

/// <summary>What a project says besides its documents.</summary>
public sealed record BuildSettings
{
    /// <summary>The property SpecularStrict.</summary>
    public bool IsStrict { get; init; }

    /// <summary>What it says to the compiler otherwise than most.</summary>
    public Func<CSharpCompilationOptions, CSharpCompilationOptions> Compiler { get; init; } = options => options;

    /// <summary>The SpecularBaseline items: each file's path relative to the project, and its text.</summary>
    public IReadOnlyList<(string Name, string Text)> Baselines { get; init; } = [];

    /// <summary>The lines <c>dotnet_diagnostic.ID.severity</c> of its .globalconfig.</summary>
    public IReadOnlyDictionary<string, ReportDiagnostic> Severities { get; init; } = new Dictionary<string, ReportDiagnostic>(StringComparer.Ordinal);
}
