// What the generator writes for a client, by hand: the runtime's tests stand on it.
using Specular;
using Specular.Descriptors;

namespace Kling;

public sealed class KlingClientOptions : ApiClientOptions;

public static class KlingServer
{
    public static ServerDescriptor 正式环境 { get; } = new("https://api.302.ai", "正式环境");

    public static ServerDescriptor 国内中转 { get; } = new("https://api.302ai.cn", "国内中转");
}

public sealed partial class KlingClient
{
    private readonly ApiTransport _transport;

    public KlingClient(KlingClientOptions options)
        : this(options, null)
    {
    }

    public KlingClient(KlingClientOptions options, HttpClient? httpClient)
    {
        _transport = new ApiTransport(Contract, options, httpClient);
    }

    public static ContractDescriptor Contract { get; } = new()
    {
        Name = "Kling.KlingClient",
        Digest = "sha256-of-the-canonical-contract",
        Documents = ["identify-face.yaml", "advanced-lip-sync.create.yaml", "advanced-lip-sync.query.yaml", "kling.profile.yaml"],
        DocumentsFolder = "specular/Kling.KlingClient",
        Servers = [KlingServer.正式环境, KlingServer.国内中转],
        Credential = new CredentialDescriptor(CredentialLocation.Header, "Authorization", "Bearer "),
        Operations = [Operations.IdentifyFace, Operations.CreateAdvancedLipSync, Operations.GetAdvancedLipSync],
    };

    public async Task<IdentifyFaceResult> IdentifyFaceAsync(IdentifyFaceRequest request, CancellationToken cancellationToken = default) =>
        (await IdentifyFaceRawAsync(request, cancellationToken).ConfigureAwait(false)).Body;

    public Task<ApiResponse<IdentifyFaceResult>> IdentifyFaceRawAsync(IdentifyFaceRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _transport.SendAsync(
            Operations.IdentifyFace,
            new ApiRequest().JsonBody(IdentifyFaceRequestCodec.Instance, request),
            IdentifyFaceResultCodec.Instance,
            cancellationToken);
    }

    public async Task<AdvancedLipSyncReceipt> CreateAdvancedLipSyncAsync(CreateAdvancedLipSyncRequest request, CancellationToken cancellationToken = default) =>
        (await CreateAdvancedLipSyncRawAsync(request, cancellationToken).ConfigureAwait(false)).Body;

    public Task<ApiResponse<AdvancedLipSyncReceipt>> CreateAdvancedLipSyncRawAsync(CreateAdvancedLipSyncRequest request, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(Operations.CreateAdvancedLipSync, ToRequest(request), AdvancedLipSyncReceiptCodec.Instance, cancellationToken);

    public async Task<AdvancedLipSyncTask> GetAdvancedLipSyncAsync(string id, CancellationToken cancellationToken = default) =>
        (await GetAdvancedLipSyncRawAsync(id, cancellationToken).ConfigureAwait(false)).Body;

    public Task<ApiResponse<AdvancedLipSyncTask>> GetAdvancedLipSyncRawAsync(string id, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(Operations.GetAdvancedLipSync, new ApiRequest().Path("id", id), AdvancedLipSyncTaskCodec.Instance, cancellationToken);

    public Task<RemoteTask<AdvancedLipSyncTask>> StartAdvancedLipSyncAsync(CreateAdvancedLipSyncRequest request, CancellationToken cancellationToken = default) =>
        _transport.StartTaskAsync(
            Tasks.AdvancedLipSync,
            ToRequest(request),
            AdvancedLipSyncReceiptCodec.Instance,
            static receipt => new TaskSnapshot(receipt.TaskId, receipt.TaskStatus.Value, ExternalId: receipt.TaskInfo.ExternalTaskId),
            cancellationToken);

    public RemoteTask<AdvancedLipSyncTask> ResumeAdvancedLipSync(string token) => _transport.ResumeTask(Tasks.AdvancedLipSync, token);

    private static ApiRequest ToRequest(CreateAdvancedLipSyncRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        for (var i = 0; i < request.FaceChoose.Count; i++)
        {
            var item = request.FaceChoose[i];
            RequestRules.RequireExactlyOne(
                Operations.CreateAdvancedLipSync,
                (RequestRules.IsPresent(item.AudioId) ? 1 : 0) + (RequestRules.IsPresent(item.SoundFile) ? 1 : 0),
                $"/face_choose/{i}",
                ["audio_id", "sound_file"],
                "audio_id and sound_file cannot both be empty, nor both be given");
        }

        return new ApiRequest().JsonBody(CreateAdvancedLipSyncRequestCodec.Instance, request).ExternalId(request.ExternalTaskId);
    }

    public static class Operations
    {
        public static OperationDescriptor IdentifyFace { get; } = new()
        {
            Name = "IdentifyFace",
            Method = "POST",
            PathTemplate = "/klingai/v1/videos/identify-face",
            Envelope = Tables.Envelope,
            Price = new PriceDescriptor(0.007m, "PTC"),
            Errors = Tables.Errors,
        };

        public static OperationDescriptor CreateAdvancedLipSync { get; } = new()
        {
            Name = "CreateAdvancedLipSync",
            Method = "POST",
            PathTemplate = "/klingai/v1/videos/advanced-lip-sync",
            CreatesTask = true,
            Envelope = Tables.Envelope,
            Price = new PriceDescriptor(0.07m, "PTC"),
            Errors = Tables.Errors,
        };

        public static OperationDescriptor GetAdvancedLipSync { get; } = new()
        {
            Name = "GetAdvancedLipSync",
            Method = "GET",
            PathTemplate = "/klingai/v1/videos/advanced-lip-sync/{id}",
            Envelope = Tables.Envelope,
            Price = new PriceDescriptor(0m, "PTC"),
            Errors = Tables.Errors,
        };
    }

    private static class Tables
    {
        public static readonly EnvelopeDescriptor Envelope = new()
        {
            CodeMember = "code",
            SuccessCodes = ["0"],
            MessageMember = "message",
            RequestIdMember = "request_id",
            DataMember = "data",
        };

        public static readonly ErrorDescriptor[] Errors =
        [
            new() { Code = "1001", Status = 401, Meaning = "Authorization is empty", Retry = RetryAdvice.Never },
            new() { Code = "1101", Status = 429, Meaning = "account in arrears", Retry = RetryAdvice.Never },
            new() { Code = "1201", Status = 400, Meaning = "wrong key or illegal value", Retry = RetryAdvice.Never },
            new() { Code = "1203", Status = 404, Meaning = "resource not found", Retry = RetryAdvice.Never },
            new() { Code = "1302", Status = 429, Meaning = "too fast", Retry = RetryAdvice.AfterDelay, RetryAfter = TimeSpan.FromSeconds(1) },
            new() { Code = "1303", Status = 429, Meaning = "concurrency over the pack", Retry = RetryAdvice.AfterDelay, RetryAfter = TimeSpan.FromSeconds(1) },
            new() { Code = "5000", Status = 500, Meaning = "internal error", Retry = RetryAdvice.OnlyWhenSafe },
        ];
    }

    private static class Tasks
    {
        public static readonly TaskDescriptor<AdvancedLipSyncTask> AdvancedLipSync = new()
        {
            CreateOperation = Operations.CreateAdvancedLipSync,
            QueryOperation = Operations.GetAdvancedLipSync,
            Query = static (transport, id, cancellationToken) =>
                transport.SendAsync(Operations.GetAdvancedLipSync, new ApiRequest().Path("id", id), AdvancedLipSyncTaskCodec.Instance, cancellationToken),
            Read = static task => new TaskSnapshot(task.TaskId, task.TaskStatus.Value, task.TaskStatusMsg),
            Vocabulary = new Dictionary<string, TaskState>
            {
                ["submitted"] = TaskState.Submitted,
                ["processing"] = TaskState.Processing,
                ["succeed"] = TaskState.Succeeded,
                ["failed"] = TaskState.Failed,
            },
            CreateIdPointer = "/data/task_id",
            StatusPointer = "/data/task_status",
        };
    }
}
