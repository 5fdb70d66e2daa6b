using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Xunit;

namespace Specular.Specification.Tests.Inference;

/// <summary>
/// What is concluded from real documents. Every protocol in the expected list was judged by reading the documents; a new one is to be read before it
/// is added, for a task that is not there misleads more than one that is missed.
/// </summary>
public sealed class CorpusInferenceTests
{
    // In migrations, batches, jobs, runs and file attachments work goes on after the answer, and a query tells how far it is.
    private static readonly string[] Judged =
    [
        "aiproxy3868318: POST /kling/v1/videos/image2video -> GET /kling/v1/images/image2video/{task_id}: submitted processing succeed failed",
        "aiproxy3868318: POST /kling/v1/videos/text2video -> GET /kling/v1/images/text2video/{task_id}: submitted processing succeed failed",
        "github/api.github.com.json: POST /orgs/{org}/migrations -> GET /orgs/{org}/migrations/{migration_id}: pending exporting exported failed",
        "github/api.github.com.json: POST /user/migrations -> GET /user/migrations/{migration_id}: pending exporting exported failed",
        "klingai/openapi.yaml: POST /v1/images/generations -> GET /v1/images/generations/{id}: submitted processing succeed failed",
        "klingai/openapi.yaml: POST /v1/images/image-expansion -> GET /v1/images/image-expansion/{id}: submitted processing succeed failed",
        "klingai/openapi.yaml: POST /v1/images/kolors-virtual-try-on -> GET /v1/images/kolors-virtual-try-on/{id}: submitted processing succeed failed",
        "klingai/openapi.yaml: POST /v1/images/multi-image-generations -> GET /v1/images/multi-image-generations/{id}: submitted processing succeed failed",
        "klingai/openapi.yaml: POST /v1/videos/avatar -> GET /v1/videos/avatar/{id}: submitted processing succeed failed",
        "klingai/openapi.yaml: POST /v1/videos/effects -> GET /v1/videos/effects/{id}: submitted processing succeed failed",
        "klingai/openapi.yaml: POST /v1/videos/image2video -> GET /v1/videos/image2video/{id}: submitted processing succeed failed",
        "klingai/openapi.yaml: POST /v1/videos/lip-sync -> GET /v1/videos/lip-sync/{id}: submitted processing succeed failed",
        "klingai/openapi.yaml: POST /v1/videos/text2video -> GET /v1/videos/text2video/{id}: submitted processing succeed failed",
        "klingai/openapi.yaml: POST /v1/videos/video-extend -> GET /v1/videos/video-extend/{id}: submitted processing succeed failed",
        "openai/openapi.yaml: POST /batches -> GET /batches/{batch_id}: validating in_progress finalizing cancelling completed failed expired cancelled",
        "openai/openapi.yaml: POST /fine_tuning/jobs -> GET /fine_tuning/jobs/{fine_tuning_job_id}: queued validating_files running succeeded failed cancelled",
        "openai/openapi.yaml: POST /threads/{thread_id}/runs -> GET /threads/{thread_id}/runs/{run_id}: queued in_progress cancelling completed failed expired cancelled requires_action incomplete",
        "openai/openapi.yaml: POST /vector_stores/{vector_store_id}/file_batches -> GET /vector_stores/{vector_store_id}/file_batches/{batch_id}: in_progress completed failed cancelled",
        "openai/openapi.yaml: POST /vector_stores/{vector_store_id}/files -> GET /vector_stores/{vector_store_id}/files/{file_id}: in_progress completed failed cancelled",
        "openai/openapi.yaml: POST /videos -> GET /videos/{video_id}: queued in_progress completed failed",
    ];

    [Fact]
    public void OnlyTasksThatAReaderWouldCallOnesAreFoundInTheCorpus()
    {
        var found = new List<string>();
        foreach (var (name, contract) in Contracts())
        {
            found.AddRange(contract.TaskProtocols.Select(p =>
                $"{name}: {p.CreateOperation} -> {p.QueryOperation}: {string.Join(' ', p.Vocabulary.Select(w => w.Wire.AsString()))}"));
        }

        Assert.Equal(Judged, found);
    }

    private static IEnumerable<(string Name, ApiContract Contract)> Contracts()
    {
        if (Repository.Corpus is not { } corpus)
        {
            Assert.Skip("The corpus is not there.");
            yield break;
        }

        // Apifox pages hold one operation each; what stands before "__" names the project they are of.
        var apifox = Path.Combine(corpus, "apifox", "openapi-yaml-extracted");
        var projects = Directory.GetFiles(apifox, "*.yaml").GroupBy(f => Path.GetFileName(f).Split("__")[0], StringComparer.Ordinal);
        var dev = Path.Combine(corpus, "openapi", "dev");
        var single = Directory.EnumerateFiles(dev, "*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".yaml", StringComparison.Ordinal) || f.EndsWith(".json", StringComparison.Ordinal) || f.EndsWith(".yml", StringComparison.Ordinal))
            .GroupBy(f => Path.GetRelativePath(dev, f), StringComparer.Ordinal);
        foreach (var group in projects.Concat(single).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var result = ContractReader.Read(group.Key, group.Select(f => new SourceDocument(Path.GetFileName(f), File.ReadAllText(f))));
            yield return (group.Key, result.Contract);
        }
    }
}
