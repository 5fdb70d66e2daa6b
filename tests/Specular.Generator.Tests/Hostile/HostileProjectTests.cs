using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Specular.Generator.Testing;
using Xunit;

namespace Specular.Generator.Tests.Hostile;

/// <summary>Generated code stands in a project of somebody else's: whatever is declared, imported or switched there, it compiles without a warning.</summary>
public sealed class HostileProjectTests
{
    private const string ImplicitUsings =
        "global using global::System;\nglobal using global::System.Collections.Generic;\nglobal using global::System.IO;\nglobal using global::System.Linq;\nglobal using global::System.Net.Http;\n"
        + "global using global::System.Threading;\nglobal using global::System.Threading.Tasks;\nglobal using global::Specular;\n";

    public static TheoryData<string, string, string> Sources => new()
    {
        { "types called as those of .NET", "Kling", "class Task { } class String { } class Object { } class Exception { } class List<T> { } class Uri { } class Type { } class Func<T> { } class JsonElement { } class Obsolete { } class Enumerable { }" },
        { "the same in the client's namespace", "Kling", "namespace Kling { class Task<T> { } class String { } class Object { } class IReadOnlyList<T> { } class CancellationToken { } class HttpClient { } class ConfigureAwait { } }" },
        { "namespaces called as those of .NET", "Kling", "namespace Kling.System { class String { } } namespace Kling.Specular { class Json { } } namespace Kling.Microsoft { class Extensions { } } namespace Kling.Kling { class KlingClient { } }" },
        { "namespaces around the client's", "My.Company.Kling", "namespace My.System { class Threading { } } namespace My.Company.System.Text { class Json { } } namespace My.Specular { class ApiTransport { } } namespace My.My { class Company { } }" },
        { "classes called as roots", "Kling", "namespace Kling { class System { } class Specular { } class Microsoft { } }" },
        { "a class called as the namespace", "Acme.Kling", "namespace Acme.Kling { class Kling { } class Acme { } }" },
        { "static usings", "Kling", "global using static global::System.Math; global using static global::System.String; global using static global::System.Console; global using static global::Hidden; static class Hidden { public static void Equals2() { } public static int Operations => 1; public static int Tables => 1; public static string Members => \"\"; }" },
        { "aliases", "Kling", "global using Task = global::System.Int32; global using String = global::System.Int64; global using Specular2 = global::System.Text; global using JsonElement = global::System.Byte;" },
        { "implicit usings", "Kling", ImplicitUsings },
        { "aliases of roots", "Kling", "global using System = global::Elsewhere; global using Specular = global::Elsewhere; global using Kling = global::Elsewhere; global using Microsoft = global::Elsewhere; namespace Elsewhere { class Text { } }" },
        { "an alias for every generic type", "Kling", "global using Task = global::Elsewhere.Task; global using Dictionary = global::Elsewhere.Task; global using IReadOnlyList = global::Elsewhere.Task; namespace Elsewhere { class Task { } }" },
        { "a project that is CLS-compliant", "Kling", "[assembly: global::System.CLSCompliant(true)]" },
        { "a project whose classes no COM client sees", "Kling", "[assembly: global::System.Runtime.InteropServices.ComVisible(false)]" },
        { "a class called as the client's namespace, below another", "Acme.Pets", "namespace Acme { class Pets2 { } namespace Inner { class Pets { } } class Task { } class System { } class Specular { } }" },
        { "members of everything", "Kling", "namespace Kling { static class Members { public static int Count(this object o) => 1; public static object Deconstruct(this object o) => o; public static int Length(this string s) => 1; } }" },
        { "partial classes that go on", "Kling", "namespace Kling { partial class KlingClient { internal int System => 1; private string Specular => \"\"; private sealed class Task { } } }" },
        { "parts of the language of its own", "Kling", "namespace System.Runtime.CompilerServices { internal static class IsExternalInit { } internal sealed class RequiredMemberAttribute : global::System.Attribute { } internal sealed class CompilerFeatureRequiredAttribute : global::System.Attribute { public CompilerFeatureRequiredAttribute(string name) { } } }" },
        { "extension methods for everything", "Kling", "namespace Kling { static class Extensions { public static int ConfigureAwait<T>(this T value, bool x) => 1; public static int ToString<T>(this T value) => 1; public static T Query<T>(this T value, string a, string b) => value; public static int Select<T>(this T value, object o) => 1; public static int GetEnumerator<T>(this T value) => 1; } }" },
        { "attributes of the same names", "Kling", "namespace Kling { class ObsoleteAttribute : global::System.Attribute { } class GeneratedCodeAttribute : global::System.Attribute { } class JsonConverterAttribute : global::System.Attribute { } class RequiredMemberAttribute : global::System.Attribute { } }" },
    };

    [Theory]
    [MemberData(nameof(Sources))]
    public void WhateverTheProjectDeclaresTheClientCompiles(string what, string ns, string source)
    {
        Assert.NotEmpty(what);
        var findings = Run(ns, "KlingClient", [source]).CompilerFindings();
        Assert.True(findings.Count == 0, string.Join("\n", findings.Take(5)));
    }

    [Theory]
    [InlineData("System.Text", "KlingClient")]
    [InlineData("MyCompany.System", "KlingClient")]
    [InlineData("Specular.Kling", "KlingClient")]
    [InlineData("Microsoft.Kling", "KlingClient")]
    [InlineData("Kling", "Kling")]
    [InlineData("Kling.KlingClient", "KlingClient")]
    [InlineData("System", "System")]
    [InlineData("Task", "Client")]
    [InlineData("Specular", "KlingClient")]
    [InlineData("Specular.Json", "KlingClient")]
    [InlineData("System.Threading.Tasks", "KlingClient")]
    [InlineData("Kling.Task", "TaskClient")]
    [InlineData("Kling", "JsonCodec")]
    [InlineData("class.namespace", "KlingClient")]
    [InlineData("async.record", "Field")]
    [InlineData("可灵", "客户端")]
    [InlineData("Kling", "Client")]
    [InlineData("Kling", "String")]
    [InlineData("_", "_C")]
    public void AnyNameThatIsTakenCompiles(string ns, string client)
    {
        var run = Run(ns, client, []);

        Assert.Empty(run.CompilerFindings());
        Assert.NotEmpty(run.Files);
    }

    public static TheoryData<string> Switches => [.. s_switches.Keys];

    private static readonly Dictionary<string, Func<CSharpCompilationOptions, CSharpCompilationOptions>> s_switches = new(StringComparer.Ordinal)
    {
        ["nullable off"] = o => o.WithNullableContextOptions(NullableContextOptions.Disable),
        ["nullable warnings only"] = o => o.WithNullableContextOptions(NullableContextOptions.Warnings),
        ["warnings are errors"] = o => o.WithGeneralDiagnosticOption(ReportDiagnostic.Error),
        ["checked arithmetic"] = o => o.WithOverflowChecks(true),
        ["unsafe on"] = o => o.WithAllowUnsafe(true),
        ["release"] = o => o.WithOptimizationLevel(OptimizationLevel.Release),
        ["every interop member public"] = o => o.WithMetadataImportOptions(MetadataImportOptions.All),
    };

    [Theory]
    [MemberData(nameof(Switches))]
    public void WhateverTheProjectSwitchesTheClientCompiles(string name)
    {
        var run = new GeneratorSession(SpecDocument.Surface("kling-302"), settings: new() { Compiler = s_switches[name] }).Run();

        Assert.Empty(run.CompilerFindings());
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.CSharp14)]
    [InlineData(LanguageVersion.Preview)]
    public void EveryLanguageVersionSinceDotNet8Compiles(LanguageVersion version) =>
        Assert.Empty(new GeneratorSession(SpecDocument.Surface("kling-302"), language: version).Run().CompilerFindings());

    [Fact]
    public void TwoClientsOfOneDocumentStandSideBySide()
    {
        var run = new GeneratorSession(
            [.. SpecDocument.Surface("kling-302", "First", "KlingClient"), .. Renamed("kling-302", "Second")],
            ["class Uses { void Both(First.KlingClient a, Second.KlingClient b) { } }"]).Run();

        Assert.Empty(run.CompilerFindings());
        Assert.Contains("Second.KlingClient.g.cs", run.Files.Keys);
    }

    [Fact]
    public void AClientBelowTheNamespaceOfAnotherLeavesItsNameToIt()
    {
        const string Components = "components:\n  schemas:\n    Video: {type: object, properties: {a: {type: string}}}\n";
        const string Paths = "paths:\n  /videos:\n    get:\n      operationId: getVideo\n      responses:\n        '200':\n          description: ok\n          content: {application/json: {schema: {$ref: '#/components/schemas/Video'}}}\n";
        var run = new GeneratorSession([
            SpecDocument.OpenApi(Paths, Components, "a.yaml") with { Namespace = "Kling", Client = "KlingClient" },
            SpecDocument.OpenApi(Paths, Components, "b.yaml") with { Namespace = "Kling.Video", Client = "VideoClient" },
        ]).Run();

        Assert.Empty(run.CompilerFindings());
        Assert.NotNull(run.Compilation.GetTypeByMetadataName("Kling.Video2"));
        Assert.NotNull(run.Compilation.GetTypeByMetadataName("Kling.Video.Video"));
    }

    [Fact]
    public void AClientCalledAsTheNamespaceOfAnotherIsRefused()
    {
        const string Paths = "paths:\n  /videos:\n    get:\n      responses:\n        '200':\n          description: ok\n";
        var run = new GeneratorSession([
            SpecDocument.OpenApi(Paths, name: "a.yaml") with { Namespace = "Kling", Client = "Video" },
            SpecDocument.OpenApi(Paths, name: "b.yaml") with { Namespace = "Kling.Video", Client = "VideoClient" },
        ]).Run();

        Assert.Contains(run.Problems, p => p.Id == "SPEC4223" && p.Severity == DiagnosticSeverity.Error);
        Assert.Empty(run.CompilerFindings());
        Assert.All(run.Files.Keys, name => Assert.StartsWith("Kling.Video.VideoClient", name, StringComparison.Ordinal));
    }

    private static GeneratorRun Run(string ns, string client, IEnumerable<string> sources) =>
        new GeneratorSession(SpecDocument.Surface("kling-302", ns, client), sources).Run();

    private static IEnumerable<SpecDocument> Renamed(string surface, string ns) =>
        SpecDocument.Surface(surface, ns).Select(d => d with { Name = ns + "/" + d.Name });
}
