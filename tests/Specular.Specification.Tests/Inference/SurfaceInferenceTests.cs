using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Specular.Specification.Values;
using Xunit;

namespace Specular.Specification.Tests.Inference;

/// <summary>What is concluded from the two surfaces that the project is for.</summary>
public sealed class SurfaceInferenceTests(ITestOutputHelper output)
{
    [Fact]
    public void LipSyncIsATaskThatEveryMemberIsFoundOf()
    {
        var contract = Read("kling-302");
        var task = Assert.Single(contract.TaskProtocols);

        Assert.Equal("POST /klingai/v1/videos/advanced-lip-sync", task.CreateOperation);
        Assert.Equal("GET /klingai/v1/videos/advanced-lip-sync/{id}", task.QueryOperation);
        Assert.Equal("/data/task_id", task.CreateIdPointer);
        Assert.Equal("/data/task_status", task.CreateStatusPointer);
        Assert.Equal((ParameterLocation.Path, "id"), (task.QueryIdLocation, task.QueryIdParameter));
        Assert.Equal("/data/task_id", task.IdPointer);
        Assert.Equal("/data/task_status", task.StatusPointer);
        Assert.Equal("/data/task_result", task.ResultPointer);
        Assert.Equal("/data/task_status_msg", task.FailureMessagePointer);
        Assert.Equal("/external_task_id", task.ExternalIdRequestPointer);
        Assert.Equal("/data/task_info/external_task_id", task.ExternalIdPointer);
        Assert.Equal("/data/created_at", task.CreatedAtPointer);
        Assert.Equal("/data/updated_at", task.UpdatedAtPointer);
        Assert.Null(task.CallbackPointer);
        Assert.Equal(
            [
                new StatusWord(JsonValue.From("submitted"), TaskState.Submitted), new StatusWord(JsonValue.From("processing"), TaskState.Processing),
                new StatusWord(JsonValue.From("succeed"), TaskState.Succeeded), new StatusWord(JsonValue.From("failed"), TaskState.Failed),
            ],
            task.Vocabulary);
    }

    [Fact]
    public void AvatarIsATaskThoughItsPageHasNoAnswerAtAll()
    {
        var contract = Read("kling-relay");
        var task = Assert.Single(contract.TaskProtocols);

        Assert.Equal("GET /kling/v1/videos/avatar/image2video/{id}", task.QueryOperation);
        Assert.Equal("/data/task_id", task.CreateIdPointer);
        Assert.Equal("/data/task_status", task.StatusPointer);
        Assert.Equal("/callback_url", task.CallbackPointer);
        Assert.Equal("/external_task_id", task.ExternalIdRequestPointer);
        Assert.Equal(4, task.Vocabulary.Count);
    }

    [Theory]
    [InlineData("kling-302")]
    [InlineData("kling-relay")]
    public void TheKeyIsABearerOneAndLeavesTheSignatures(string surface)
    {
        var contract = Read(surface);

        Assert.NotNull(contract.Credential);
        Assert.Equal((ParameterLocation.Header, "Authorization", "Bearer "), (contract.Credential.Location, contract.Credential.Name, contract.Credential.Prefix));
        Assert.NotEmpty(contract.Credential.Evidence);
        Assert.DoesNotContain(contract.Operations.SelectMany(o => o.Parameters), p => p.Role == ParameterRole.Argument && p.Location == ParameterLocation.Header);
    }

    [Fact]
    public void EveryAnswerIsEnvelopedAsTheProfileStates()
    {
        foreach (var operation in Read("kling-302").Operations.Concat(Read("kling-relay").Operations))
        {
            Assert.NotNull(operation.Envelope);
            Assert.Equal(("code", "data", "message", "request_id"),
                (operation.Envelope.CodeMember, operation.Envelope.DataMember, operation.Envelope.MessageMember, operation.Envelope.RequestIdMember));
            Assert.Equal([JsonValue.From(0)], operation.Envelope.SuccessCodes);
        }
    }

    [Fact]
    public void PricesStandInTheProse()
    {
        var prices = Read("kling-302").Operations.ToDictionary(o => o.Key, o => o.Price, StringComparer.Ordinal);

        Assert.Equal(new Price("0.007", "PTC", Basis.Documented), prices["POST /klingai/v1/videos/identify-face"]);
        Assert.Equal(new Price("0.07", "PTC", Basis.Documented), prices["POST /klingai/v1/videos/advanced-lip-sync"]);
        Assert.Equal(new Price("0", "PTC", Basis.Documented), prices["GET /klingai/v1/videos/advanced-lip-sync/{id}"]);
    }

    private ApiContract Read(string surface)
    {
        var folder = Path.Combine(Repository.Root, "specs", surface);
        var result = ContractReader.Read(surface, Directory.GetFiles(folder, "*.yaml")
            .Select(f => new SourceDocument(Path.GetFileName(f), File.ReadAllText(f))));
        foreach (var problem in result.Problems)
        {
            output.WriteLine($"{problem.Descriptor.Id} {problem.Place}: {problem.Message}");
        }

        foreach (var evidence in result.Contract.TaskProtocols.SelectMany(p => p.Evidence))
        {
            output.WriteLine($"{evidence.Basis}: {evidence.Statement} [{evidence.Place}]");
        }

        Assert.False(result.HasErrors);
        return result.Contract;
    }
}
