using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Specular.Generator.Testing;

/// <summary>What one run of the generator gave.</summary>
public sealed class GeneratorRun(CSharpCompilation compilation, GeneratorDriverRunResult result)
{
    /// <summary>The compilation with the generated code.</summary>
    public CSharpCompilation Compilation => compilation;

    /// <summary>The generator's own result.</summary>
    public GeneratorRunResult Result => result.Results.Single();

    /// <summary>What the generator reported.</summary>
    public ImmutableArray<Diagnostic> Problems => result.Diagnostics;

    /// <summary>The generated files by hint name.</summary>
    public IReadOnlyDictionary<string, string> Files { get; } = result.Results.Single().GeneratedSources
        .ToDictionary(s => s.HintName, s => s.SourceText.ToString(), StringComparer.Ordinal);

    /// <summary>All generated text.</summary>
    public string AllText => string.Concat(Files.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Key + "\n" + f.Value));

    /// <summary>Errors and warnings of the compiler, and faults of the generator.</summary>
    public IReadOnlyList<string> CompilerFindings() =>
    [
        .. compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString()),
        .. result.Results.Where(r => r.Exception is not null).Select(r => r.Exception!.ToString()),
    ];

    /// <summary>The reasons of a step's outputs.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Reasons(string step) =>
        Result.TrackedSteps.TryGetValue(step, out var steps) ? [.. steps.SelectMany(s => s.Outputs).Select(o => o.Reason)] : [];

    /// <summary>The reasons of the source outputs.</summary>
    public IReadOnlyList<IncrementalStepRunReason> OutputReasons() =>
        [.. Result.TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs).Select(o => o.Reason)];

    /// <summary>The compiled assembly, loaded.</summary>
    public Assembly Load()
    {
        using var stream = new MemoryStream();
        var emitted = compilation.Emit(stream);
        if (!emitted.Success)
        {
            throw new InvalidOperationException(string.Join("\n", emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        }

        stream.Position = 0;
        return new AssemblyLoadContext("consumer", isCollectible: true).LoadFromStream(stream);
    }
}
