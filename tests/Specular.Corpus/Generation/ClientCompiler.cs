using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Specular.CodeGeneration;

namespace Specular.Corpus.Generation;

/// <summary>Compiles generated code as the strictest of projects would: nullable, every warning, documentation, the trim and AOT analyzers.</summary>
internal static class ClientCompiler
{
    private static readonly CSharpCompilationOptions s_options =
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999, concurrentBuild: true);

    private static readonly MetadataReference[] s_references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"
            || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) || name is "Specular.Runtime.dll" or "Specular.Media.dll" or "Polly.Core.dll"))
        .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToArray();

    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers = [.. Analyzers()];

    /// <summary>What the compiler and, in a trimmed project, the analyzers say, errors first.</summary>
    public static IReadOnlyList<CompilerFinding> Compile(IEnumerable<GeneratedFile> files, ClientProject project)
    {
        var compilation = Compilation(files, project.Language);
        var diagnostics = compilation.GetDiagnostics();
        if (project.Analyzes && diagnostics.All(d => d.Severity != DiagnosticSeverity.Error))
        {
            var options = new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([], new TrimmedProject()), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
            diagnostics = [.. diagnostics, .. compilation.WithAnalyzers(s_analyzers, options).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult()];
        }

        return [.. diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).OrderByDescending(d => d.Severity).Select(Finding)];
    }

    /// <summary>The compiled assembly, loaded. Throws when it does not compile.</summary>
    public static Assembly Load(IEnumerable<GeneratedFile> files, AssemblyLoadContext context)
    {
        using var bytes = new MemoryStream();
        var emitted = Compilation(files, LanguageVersion.Latest).Emit(bytes);
        if (!emitted.Success)
        {
            throw new InvalidOperationException("The client does not compile: " + emitted.Diagnostics.First(d => d.Severity == DiagnosticSeverity.Error));
        }

        bytes.Position = 0;
        return context.LoadFromStream(bytes);
    }

    private static CSharpCompilation Compilation(IEnumerable<GeneratedFile> files, LanguageVersion language)
    {
        var parse = new CSharpParseOptions(language, DocumentationMode.Diagnose);
        return CSharpCompilation.Create("Client", files.Select(f => CSharpSyntaxTree.ParseText(SourceText.From(WithWarnings(f.Text), Encoding.UTF8), parse, f.HintName)), s_references, s_options);
    }

    // Generated code switches the flow analysis of null off, which saves its users time; it has to be clean all the same.
    private static string WithWarnings(string text) => text.Replace("#nullable disable warnings", "#nullable enable warnings", StringComparison.Ordinal);

    private static CompilerFinding Finding(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        var line = diagnostic.Location.SourceTree?.GetText().Lines[span.StartLinePosition.Line].ToString().Trim() ?? "";
        return new(
            diagnostic.Id, diagnostic.Severity == DiagnosticSeverity.Error, string.Create(CultureInfo.InvariantCulture, $"{span.Path}:{span.StartLinePosition.Line + 1}"),
            diagnostic.GetMessage(CultureInfo.InvariantCulture), line);
    }

    // The linker's analyzers lie beside this program; the SDK brings them to every trimmed project.
    private static IEnumerable<DiagnosticAnalyzer> Analyzers() => Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, "ILLink.RoslynAnalyzer.dll")).GetTypes()
        .Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(DiagnosticAnalyzer)))
        .Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!);

    private sealed class TrimmedProject : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Properties();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Properties : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key is "build_property.EnableTrimAnalyzer" or "build_property.EnableAotAnalyzer" or "build_property.EnableSingleFileAnalyzer" ? "true" : null;
            return value is not null;
        }
    }
}
