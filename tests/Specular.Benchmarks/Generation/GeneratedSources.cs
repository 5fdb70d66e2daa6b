using System.Diagnostics;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Specular.Benchmarks.Generation;

/// <summary>What a program has written, to be compiled as a project's build does: to an assembly with its symbols, nullable, documentation not read.</summary>
internal sealed class GeneratedSources(string folder)
{
    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.Latest, DocumentationMode.None);

    private static readonly CSharpCompilationOptions s_options = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    private static readonly MetadataReference[] s_references = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
            || name is "netstandard.dll" or "Specular.Runtime.dll" or "Specular.Media.dll" or "Polly.Core.dll"))
        .Select(path => MetadataReference.CreateFromFile(path))];

    private readonly (string Name, SourceText Text)[] _files =
        [.. Directory.GetFiles(folder, "*.cs").Order(StringComparer.Ordinal).Select(f => (f, SourceText.From(File.ReadAllText(f), Encoding.UTF8)))];

    /// <summary>How many files there are.</summary>
    public int Files => _files.Length;

    /// <summary>How many characters they have together.</summary>
    public long Length => _files.Sum(f => (long)f.Text.Length);

    /// <summary>Compiles them.</summary>
    /// <returns>How long it took, what it allocated, and the first error; null when there is none.</returns>
    public (TimeSpan Time, long Bytes, string? Error) Compile()
    {
        GC.Collect();
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var start = Stopwatch.GetTimestamp();
        var trees = _files.Select(f => CSharpSyntaxTree.ParseText(f.Text, s_parse, f.Name));
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = CSharpCompilation.Create("Sample", trees, s_references, s_options).Emit(assembly, symbols);
        var error = result.Diagnostics.FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error)?.ToString();
        return (Stopwatch.GetElapsedTime(start), GC.GetTotalAllocatedBytes(precise: true) - bytes, error);
    }
}
