using Specular.Corpus.Documents;
using Specular.Corpus.Tasks;
using Xunit;

namespace Specular.Specification.Tests.Inference;

/// <summary>
/// What is concluded from real documents. Every protocol in the expected list was judged by reading the documents; a new one is to be read before it
/// is added, for a task that is not there misleads more than one that is missed.
/// </summary>
public sealed class CorpusInferenceTests
{
    // In migrations, batches, jobs, runs, fine-tunes and file attachments work goes on after the answer, and a query tells how far it is. The pages of a project show its
    // tasks in every form they are in. Missed, and rightly so: a query whose path is literally ".../video_id", where nothing can be put; tasks of which no document has
    // the query or its states.
    private static readonly string[] Judged =
    [
        "apifox/flattened-yaml-derived/aiproxy3868318: POST /kling/v1/videos/image2video -> GET /kling/v1/images/image2video/{task_id}: submitted processing succeed failed",
        "apifox/flattened-yaml-derived/aiproxy3868318: POST /kling/v1/videos/text2video -> GET /kling/v1/images/text2video/{task_id}: submitted processing succeed failed",
        "apifox/flattened-yaml/302ai: POST /klingai/v1/videos/advanced-lip-sync -> GET /klingai/v1/videos/advanced-lip-sync/{id}: submitted processing succeed failed",
        "apifox/markdown-yaml/aiproxy3868318: POST /kling/v1/videos/image2video -> GET /kling/v1/images/image2video/{task_id}: submitted processing succeed failed",
        "apifox/markdown-yaml/aiproxy3868318: POST /kling/v1/videos/text2video -> GET /kling/v1/images/text2video/{task_id}: submitted processing succeed failed",
        "apifox/openapi-yaml-extracted/aiproxy3868318: POST /kling/v1/videos/image2video -> GET /kling/v1/images/image2video/{task_id}: submitted processing succeed failed",
        "apifox/openapi-yaml-extracted/aiproxy3868318: POST /kling/v1/videos/text2video -> GET /kling/v1/images/text2video/{task_id}: submitted processing succeed failed",
        "openapi/dev/github/api.github.com.json: POST /orgs/{org}/migrations -> GET /orgs/{org}/migrations/{migration_id}: pending exporting exported failed",
        "openapi/dev/github/api.github.com.json: POST /user/migrations -> GET /user/migrations/{migration_id}: pending exporting exported failed",
        "openapi/dev/klingai/openapi.yaml: POST /v1/images/generations -> GET /v1/images/generations/{id}: submitted processing succeed failed",
        "openapi/dev/klingai/openapi.yaml: POST /v1/images/image-expansion -> GET /v1/images/image-expansion/{id}: submitted processing succeed failed",
        "openapi/dev/klingai/openapi.yaml: POST /v1/images/kolors-virtual-try-on -> GET /v1/images/kolors-virtual-try-on/{id}: submitted processing succeed failed",
        "openapi/dev/klingai/openapi.yaml: POST /v1/images/multi-image-generations -> GET /v1/images/multi-image-generations/{id}: submitted processing succeed failed",
        "openapi/dev/klingai/openapi.yaml: POST /v1/videos/avatar -> GET /v1/videos/avatar/{id}: submitted processing succeed failed",
        "openapi/dev/klingai/openapi.yaml: POST /v1/videos/effects -> GET /v1/videos/effects/{id}: submitted processing succeed failed",
        "openapi/dev/klingai/openapi.yaml: POST /v1/videos/image2video -> GET /v1/videos/image2video/{id}: submitted processing succeed failed",
        "openapi/dev/klingai/openapi.yaml: POST /v1/videos/lip-sync -> GET /v1/videos/lip-sync/{id}: submitted processing succeed failed",
        "openapi/dev/klingai/openapi.yaml: POST /v1/videos/text2video -> GET /v1/videos/text2video/{id}: submitted processing succeed failed",
        "openapi/dev/klingai/openapi.yaml: POST /v1/videos/video-extend -> GET /v1/videos/video-extend/{id}: submitted processing succeed failed",
        "openapi/dev/openai/openapi.yaml: POST /batches -> GET /batches/{batch_id}: validating in_progress finalizing cancelling completed failed expired cancelled",
        "openapi/dev/openai/openapi.yaml: POST /fine_tuning/jobs -> GET /fine_tuning/jobs/{fine_tuning_job_id}: queued validating_files running succeeded failed cancelled",
        "openapi/dev/openai/openapi.yaml: POST /threads/{thread_id}/runs -> GET /threads/{thread_id}/runs/{run_id}: queued in_progress cancelling completed failed expired cancelled requires_action incomplete",
        "openapi/dev/openai/openapi.yaml: POST /vector_stores/{vector_store_id}/file_batches -> GET /vector_stores/{vector_store_id}/file_batches/{batch_id}: in_progress completed failed cancelled",
        "openapi/dev/openai/openapi.yaml: POST /vector_stores/{vector_store_id}/files -> GET /vector_stores/{vector_store_id}/files/{file_id}: in_progress completed failed cancelled",
        "openapi/dev/openai/openapi.yaml: POST /videos -> GET /videos/{video_id}: queued in_progress completed failed",
        "openapi/pairs/openai-3/base.yaml: POST /fine-tunes -> GET /fine-tunes/{fine_tune_id}: created pending running succeeded failed cancelled",
        "openapi/pairs/openai-3/revision.yaml: POST /fine-tunes -> GET /fine-tunes/{fine_tune_id}: created pending running succeeded failed cancelled",
    ];

    // Three pages state what a call costs; a fourth prices tokens by a table, which is no price of a call.
    private static readonly string[] JudgedPrices =
    [
        "apifox/flattened-yaml/302ai: POST /klingai/v1/videos/advanced-lip-sync: 0.07 PTC",
        "apifox/flattened-yaml/302ai: GET /klingai/v1/videos/advanced-lip-sync/{id}: 0 PTC",
        "apifox/flattened-yaml/302ai: POST /klingai/v1/videos/identify-face: 0.007 PTC",
    ];

    // Both from one reading of the corpus, which takes its time.
    private static readonly Lazy<(List<string> Tasks, List<string> Prices)> s_found = new(Read);

    [Fact]
    public void OnlyTasksThatAReaderWouldCallOnesAreFoundInTheCorpus()
    {
        Assert.SkipWhen(CorpusDocuments.Folder is null, "the corpus is not here; SPECULAR_CORPUS names its folder");
        Assert.Equal(Judged, s_found.Value.Tasks);
    }

    [Fact]
    public void OnlyPricesThatAReaderWouldCallOnesAreFoundInTheCorpus()
    {
        Assert.SkipWhen(CorpusDocuments.Folder is null, "the corpus is not here; SPECULAR_CORPUS names its folder");
        Assert.Equal(JudgedPrices, s_found.Value.Prices);
    }

    private static (List<string> Tasks, List<string> Prices) Read()
    {
        var (tasks, prices) = (new List<string>(), new List<string>());
        foreach (var surface in CorpusSurface.Group(CorpusDocuments.All()))
        {
            var contract = surface.Read();
            tasks.AddRange(contract.TaskProtocols.Select(p => $"{surface.Name}: {TaskLines.Summary(p)}"));
            prices.AddRange(contract.Operations.Where(o => o.Price is not null).Select(o => $"{surface.Name}: {o.Key}: {o.Price!.Amount} {o.Price.Unit}"));
        }

        return (tasks, prices);
    }
}
