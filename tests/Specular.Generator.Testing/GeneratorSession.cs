using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Specular.Generator.Testing;

/// <summary>A project in memory whose generator is run again and again, as an IDE does.</summary>
public sealed class GeneratorSession
{
    private const string ProjectDir = "/home/user/project/";

    private static readonly MetadataReference[] References = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path) is var name && (IsFramework(name) || name is "Specular.Runtime.dll" or "Specular.Media.dll" or "Polly.Core.dll"))
        .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToArray();

    private readonly List<SpecDocument> _documents;

    private readonly CSharpParseOptions _parse;

    private readonly BuildSettings _settings;

    private GeneratorDriver _driver;

    private CSharpCompilation _compilation;

    private Dictionary<string, AdditionalText> _texts;

    /// <summary>Makes a project.</summary>
    /// <param name="documents">Its documents.</param>
    /// <param name="sources">Its own C#.</param>
    /// <param name="language">The language version; the newest by default.</param>
    /// <param name="withRuntime">Whether it references the runtime.</param>
    /// <param name="settings">What else it says.</param>
    public GeneratorSession(
        IEnumerable<SpecDocument> documents,
        IEnumerable<string>? sources = null,
        LanguageVersion language = LanguageVersion.Latest,
        bool withRuntime = true,
        BuildSettings? settings = null)
    {
        _documents = [.. documents];
        _settings = settings ?? new();
        _parse = new CSharpParseOptions(language, DocumentationMode.Diagnose);
        _compilation = CSharpCompilation.Create(
            "Consumer",
            (sources ?? []).Select((source, i) => CSharpSyntaxTree.ParseText(source, _parse, $"/home/user/project/Source{i}.cs")),
            withRuntime ? References : References.Where(r => !r.Display!.EndsWith("Specular.Runtime.dll", StringComparison.Ordinal)),
            _settings.Compiler(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999)
                .WithSyntaxTreeOptionsProvider(new GlobalSeverities(_settings.Severities))));
        _texts = Texts();
        _driver = CSharpGeneratorDriver.Create(
            [new SpecularGenerator().AsSourceGenerator()],
            _texts.Values,
            _parse,
            Options(),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
    }

    /// <summary>Runs the generator.</summary>
    public GeneratorRun Run()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out var output, out _);
        return new GeneratorRun(WithWarnings((CSharpCompilation)output), _driver.GetRunResult());
    }

    // Generated code switches the flow analysis of null off, which saves its users time; it has to be clean all the same.
    private CSharpCompilation WithWarnings(CSharpCompilation output)
    {
        const string off = "#nullable disable warnings";
        foreach (var tree in output.SyntaxTrees.Except(_compilation.SyntaxTrees).ToList())
        {
            var text = tree.GetText();
            if (text.ToString().IndexOf(off, StringComparison.Ordinal) is >= 0 and var start)
            {
                output = output.ReplaceSyntaxTree(tree, tree.WithChangedText(text.Replace(start, off.Length, "#nullable enable warnings")));
            }
        }

        return output;
    }

    /// <summary>Adds a C# file, as an edit of the user's.</summary>
    public void AddSource(string source) =>
        _compilation = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, _parse, $"/home/user/project/Added{_compilation.SyntaxTrees.Length}.cs"));

    /// <summary>Edits a document.</summary>
    public void Edit(string name, Func<string, string> edit)
    {
        var index = _documents.FindIndex(d => d.Name == name);
        var before = _texts[ProjectDir + name];
        _documents[index] = _documents[index] with { Text = edit(_documents[index].Text) };
        _texts = Texts(_texts, name);
        _driver = _driver.ReplaceAdditionalText(before, _texts[ProjectDir + name]);
    }

    /// <summary>Edits a baseline.</summary>
    public void EditBaseline(string name, Func<string, string> edit)
    {
        var before = _texts[ProjectDir + name];
        var after = new InMemoryText(ProjectDir + name, edit(before.GetText()!.ToString()));
        _texts[ProjectDir + name] = after;
        _driver = _driver.ReplaceAdditionalText(before, after);
    }

    private static bool IsFramework(string name) =>
        name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
        || name is "mscorlib.dll" or "netstandard.dll" or "System.dll" or "Microsoft.CSharp.dll" or "Microsoft.Win32.Primitives.dll";

    private DocumentOptions Options() => new(ProjectDir, _documents.ToDictionary(d => ProjectDir + d.Name, StringComparer.Ordinal), _settings);

    private Dictionary<string, AdditionalText> Texts(Dictionary<string, AdditionalText>? kept = null, string? changed = null)
    {
        var texts = new Dictionary<string, AdditionalText>(StringComparer.Ordinal);
        foreach (var document in _documents)
        {
            var path = ProjectDir + document.Name;
            texts[path] = kept is not null && document.Name != changed ? kept[path] : new InMemoryText(path, document.Text);
        }

        foreach (var (name, text) in _settings.Baselines)
        {
            texts[ProjectDir + name] = kept?[ProjectDir + name] ?? new InMemoryText(ProjectDir + name, text);
        }

        return texts;
    }
}
