using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Specular.Specification.Tests.Documents;
using Xunit;

namespace Specular.Specification.Tests.Dialects.Apifox;

/// <summary>One API in two forms gives one contract.</summary>
public sealed class SameContractTests
{
    // The dump is the source of the transcript, so both must say the same, with the supplement and the profile beside either.
    [Fact]
    public void TheDumpSaysWhatItsTranscriptSays()
    {
        var surface = SurfaceDocuments.Of("kling-relay");
        var dump = File.ReadAllText(Path.Combine(Repository.Root, "specs", "kling-relay", "sources", "avatar-image2video.apifox-dump.txt"));
        var transcribed = ContractReader.Read("kling-relay", surface);
        var read = ContractReader.Read("kling-relay", surface.Select(d => d.Name.EndsWith("/avatar-image2video.yaml", StringComparison.Ordinal) ? d with { Text = dump } : d));
        Assert.Equal(transcribed.Contract.Operations.Count, read.Contract.Operations.Count);
        Assert.Equal(
            ["- /Documents[1]/Dialect = OpenAPI 3.0.1 (YAML)", "+ /Documents[1]/Dialect = Apifox page dump"],
            ContractOutline.Differences(transcribed.Contract, read.Contract));

        // Only what was published as OpenAPI lacks what OpenAPI has: the title and the operationId.
        Assert.Equal(transcribed.Problems.Where(p => p.Descriptor.Id is not ("SPEC2025" or "SPEC2026")).Select(p => p.Message), read.Problems.Select(p => p.Message));
    }

    // Apifox wrote both files of one project.
    [Fact]
    public void AProjectExportSaysWhatTheOpenApiExportSays()
    {
        Assert.SkipWhen(Repository.Corpus is null, "The corpus is not here.");
        var folder = Path.Combine(Repository.Corpus, "apifox");
        var openApi = Contract(Path.Combine(folder, "openapi-export", "v2ex-doc__openapi.yaml"));
        var project = Contract(Path.Combine(folder, "project-json", "v2ex-doc__apifox.json"));
        Assert.Equal(4, project.Operations.Count);
        Assert.Equal(5, project.Schemas.Count);
        Assert.NotEmpty(project.Servers);
        Assert.NotEmpty(project.SecuritySchemes);
        Assert.DoesNotContain(ContractOutline.Differences(openApi, project), d => ReasonFor(d) is null);
    }

    private static ApiContract Contract(string file) => ContractReader.Read("v2ex", [new("api", File.ReadAllText(file))]).Contract;

    // Every difference that remains, each with its reason; null for one that has none.
    private static string? ReasonFor(string difference) => difference switch
    {
        _ when difference.Contains("/Documents[0]/Dialect", StringComparison.Ordinal) => "the form is another",
        _ when difference.EndsWith("/Name = ", StringComparison.Ordinal) || difference.EndsWith("]/Name = 成功", StringComparison.Ordinal) => "exported without x-apifox-name",
        _ when difference.Contains("/Status = ", StringComparison.Ordinal) && difference[^1] is ' ' or 'd' => "exported without x-apifox-status",
        _ when difference.EndsWith("/Types = None", StringComparison.Ordinal) || difference.EndsWith("/Types = Object", StringComparison.Ordinal) => "the exporter drops 'type: object' beside a $ref",
        _ => null,
    };
}
