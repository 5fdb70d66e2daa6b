using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Specular.CodeGeneration.Client;
using Specular.Generator.Pipeline;
using Specular.Generator.Testing;
using Specular.Specification.Documents;
using Specular.Specification.Problems;
using Specular.Testing;
using Xunit;

namespace Specular.Generator.Tests;

public sealed class DiagnosticTests
{
    private const string OnePath = "paths:\n  /pets:\n    get:\n      responses:\n        '200':\n          description: ok\n";

    [Fact]
    public void AnUnreadableDocumentIsReportedOnItsOwnLineAndTheOtherClientIsWritten()
    {
        SpecDocument[] documents = [.. SpecDocument.Surface("kling-302"), new("specs/broken.yaml", "openapi: 3.0.1\npaths:\n  /x: [unclosed\n", "Broken", "BrokenClient")];

        var run = new GeneratorSession(documents).Run();

        var problem = Assert.Single(run.Problems, p => p.Id == "SPEC1001");
        Assert.Equal("/home/user/project/specs/broken.yaml", problem.Location.GetLineSpan().Path);
        Assert.InRange(problem.Location.GetLineSpan().StartLinePosition.Line, 2, 3);
        Assert.Equal(DiagnosticSeverity.Error, problem.Severity);
        Assert.Contains("Kling.KlingClient.g.cs", run.Files.Keys);
        Assert.DoesNotContain(run.Files.Keys, name => name.StartsWith("Broken", StringComparison.Ordinal));
    }

    [Fact]
    public void AVendorsOwnMistakesAreInformation()
    {
        var run = new GeneratorSession(SpecDocument.Surface("kling-302")).Run();

        var vendor = run.Problems.Where(p => p.Id.StartsWith("SPEC2", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(vendor);
        Assert.All(vendor, p => Assert.Equal(DiagnosticSeverity.Info, p.Severity));
        Assert.DoesNotContain(run.Problems, p => p.Severity >= DiagnosticSeverity.Warning);
    }

    [Theory]
    [InlineData("", "KlingClient", "SPEC4050", "Namespace")]
    [InlineData("Kling", "", "SPEC4050", "Client")]
    [InlineData("my-api", "KlingClient", "SPEC4051", "MyApi")]
    [InlineData("Kling", "kling client", "SPEC4051", "KlingClient")]
    [InlineData("Kling;evil", "KlingClient", "SPEC4051", "KlingEvil")]
    [InlineData("Kling.302", "KlingClient", "SPEC4051", "Kling.Value302")]
    [InlineData("Kling..Api", "KlingClient", "SPEC4051", "Kling.Api")]
    [InlineData("Kling { class Evil", "KlingClient", "SPEC4051", "KlingClassEvil")]
    [InlineData("Kling\u202E", "KlingClient", "SPEC4051", "Kling")]
    [InlineData("🎉", "KlingClient", "SPEC4051", "MyApi")]
    [InlineData("Kling", "kling", "SPEC4051", "Kling")]
    [InlineData("Kling", "Kling<T>", "SPEC4051", "KlingT")]
    [InlineData("Kling", "-", "SPEC4051", "MyApiClient")]
    [InlineData("Kling", "Operations", "SPEC4223", "OperationsClient")]
    [InlineData("Kling", "RunAsync", "SPEC4223", "RunAsyncClient")]
    public void AClientThatCannotBeCalledSoIsRefusedWithASuggestion(string ns, string client, string id, string suggestion)
    {
        var run = new GeneratorSession(SpecDocument.Surface("kling-302", ns, client)).Run();

        var problem = Assert.Single(run.Problems);
        Assert.Equal(id, problem.Id);
        Assert.Contains(suggestion, problem.GetMessage(null));
        Assert.Empty(run.Files);
    }

    [Fact]
    public void TwoClientsInOneNamespaceAreRefusedButTheFirst()
    {
        var run = new GeneratorSession([
            SpecDocument.OpenApi(OnePath, name: "a.yaml") with { Namespace = "Shop", Client = "AClient" },
            SpecDocument.OpenApi(OnePath, name: "b.yaml") with { Namespace = "shop", Client = "BClient" },
        ]).Run();

        var problem = Assert.Single(run.Problems, p => p.Id == "SPEC4052");
        Assert.EndsWith("b.yaml", problem.Location.GetLineSpan().Path, StringComparison.Ordinal);
        Assert.All(run.Files.Keys, name => Assert.StartsWith("Shop.AClient", name));
    }

    [Fact]
    public void AMissingRuntimeIsOneDiagnosticInsteadOfThousandsOfErrors()
    {
        var run = new GeneratorSession(SpecDocument.Surface("kling-302"), withRuntime: false).Run();

        Assert.Single(run.Problems, p => p.Id == "SPEC4053" && p.Severity == DiagnosticSeverity.Error);
        Assert.Empty(run.Files);
        Assert.Empty(run.CompilerFindings());
    }

    [Theory]
    [InlineData("0.1.0", true)]
    [InlineData("0.1.7", true)]
    [InlineData("0.2.0", false)]
    [InlineData("1.0.0", false)]
    [InlineData(null, false)]
    public void OnlyARuntimeOfTheSameMinorVersionFits(string? version, bool fits) => Assert.Equal(fits, new RuntimeState(version, LanguageVersion.Latest.MapSpecifiedToEffectiveVersion()).Fits);

    [Theory]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.CSharp10)]
    [InlineData(LanguageVersion.CSharp11)]
    public void ALanguageThatIsTooOldIsOneDiagnosticInsteadOfThousandsOfErrors(LanguageVersion version)
    {
        var run = new GeneratorSession(SpecDocument.Surface("kling-302"), language: version).Run();

        Assert.Single(run.Problems, p => p.Id == "SPEC4058" && p.Severity == DiagnosticSeverity.Error);
        Assert.Empty(run.Files);
        Assert.Empty(run.CompilerFindings());
    }

    [Fact]
    public void AProjectWithoutDocumentsHearsNothing()
    {
        var run = new GeneratorSession([], withRuntime: false).Run();

        Assert.Empty(run.Problems);
        Assert.Empty(run.Files);
    }

    [Fact]
    public void TwoDefinitionsOfOneOperationAreReported()
    {
        var run = new GeneratorSession([
            SpecDocument.OpenApi(OnePath, name: "a.yaml"),
            SpecDocument.OpenApi(OnePath.Replace("description: ok", "description: ok\n          content: {application/json: {schema: {type: string}}}", StringComparison.Ordinal), name: "b.yaml"),
        ]).Run();

        Assert.Contains(run.Problems, p => p.Id == "SPEC2030" && p.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void AFaultOfOursNamesItsStageAndDocument()
    {
        // A task of operations that do not exist: nothing a document can bring about.
        var model = new ClientModel { Identity = new("Sample", "SampleClient"), Digest = "", OptionsName = "O", ServerTypeName = "S", Documents = ["specs/a.yaml"] };
        var path = new AccessPath([new AccessStep("Id", Presence.Required, new ScalarType(ScalarKind.String))]);
        model = model with
        {
            Tasks = [new TaskModel { Stem = "X", CreateOperation = "no", QueryOperation = "no", QueryIdParameter = "id", CreateId = path, CreateIdPointer = "", Status = path, StatusPointer = "" }],
        };

        var emitted = Stages.Emit(model, TestContext.Current.CancellationToken);

        var problem = Assert.Single(emitted.Problems);
        Assert.Equal(("SPEC9001", "specs/a.yaml"), (problem.Descriptor.Id, problem.Place.Document));
        Assert.Contains("writing Sample.SampleClient", problem.Message);
        Assert.DoesNotContain('\n', problem.Message);
        Assert.Empty(emitted.Files);
    }

    [Theory]
    [InlineData("SPEC4055")]
    [InlineData("SPEC4056")]
    [InlineData("SPEC4057")]
    [InlineData("SPEC4093")]
    public void TheTargetsSayTheCatalogsWords(string id)
    {
        var words = ProblemCatalog.All.Single(d => d.Id == id).MessageFormat.Split(['{', '}']).Where((_, i) => i % 2 == 0);
        var targets = File.ReadAllText(RepositoryRoot.Combine("generator", "Specular.Generator", "build", "Specular.Generator.targets"));
        var code = targets.IndexOf($"Code=\"{id}\"", StringComparison.Ordinal);

        Assert.All(words, part => Assert.Contains(part.Trim('\''), targets[code..targets.IndexOf("/>", code, StringComparison.Ordinal)]));
    }

    [Theory]
    [InlineData("/home/user/project/", "/home/user/project/specs/a.yaml", "specs/a.yaml")]
    [InlineData("/home/user/project", "/home/user/shared/a.yaml", "../shared/a.yaml")]
    [InlineData("C:\\Work\\Project\\", "c:\\work\\project\\specs\\a.yaml", "specs/a.yaml")]
    [InlineData("C:\\Work\\", "D:\\specs\\a.yaml", "a.yaml")]
    [InlineData(null, "/specs/a.yaml", "a.yaml")]
    public void DocumentsAreNamedRelativeToTheProject(string? project, string path, string expected) =>
        Assert.Equal(expected, DocumentPath.Relative(project, path));
}
