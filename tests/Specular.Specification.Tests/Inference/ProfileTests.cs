using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Specular.Specification.Values;
using Xunit;

namespace Specular.Specification.Tests.Inference;

/// <summary>What a profile states against what the documents have.</summary>
public sealed class ProfileTests
{
    private static readonly string Task = ApiText.Members("id url", ApiText.Enum("status", "queued running succeeded failed"));

    [Fact]
    public void AProfileRemovesATask()
    {
        Assert.Empty(Videos().Profile("tasks: [{create: POST /v1/videos, isTask: false}]").Contract().TaskProtocols);
    }

    [Fact]
    public void StatedMembersWinAndTheOthersStayAsDetected()
    {
        var task = Assert.Single(Videos().Profile("""
            tasks:
              - create: POST /v1/videos
                protocol: {result: /videos, vocabulary: [{wire: 1, state: submitted}, {wire: 9, state: succeeded}], basis: captured, source: an answer}
            """).Contract().TaskProtocols);

        Assert.Equal(("/videos", "/id", "GET /v1/videos/{id}"), (task.ResultPointer, task.CreateIdPointer, task.QueryOperation));
        Assert.Equal(TaskState.Succeeded, task.StateOf(JsonValue.From(9)));
        Assert.Contains(task.Evidence, e => e is { Basis: Basis.Captured, Statement: "an answer" });
    }

    [Fact]
    public void AProfileStatesATaskThatNothingShows()
    {
        var task = Assert.Single(new ApiText()
            .Add("POST /submit", answer: ApiText.Members("ticket"), request: ApiText.Members("prompt notifyHook"))
            .Add("GET /look", query: ["ticket"], answer: ApiText.Members("ticket phase image"))
            .Profile("""
                tasks:
                  - create: POST /submit
                    protocol:
                      query: GET /look
                      queryId: "query:ticket"
                      createId: /ticket
                      status: /phase
                      result: /image
                      vocabulary: [{wire: waiting, state: submitted}, {wire: there, state: succeeded}]
                      basis: captured
                      source: answers
                """).Contract().TaskProtocols);

        Assert.Equal((ParameterLocation.Query, "ticket", "/phase", "/image", "/notifyHook"),
            (task.QueryIdLocation, task.QueryIdParameter, task.StatusPointer, task.ResultPointer, task.CallbackPointer));
    }

    [Fact]
    public void ACreateOperationThatNoDocumentHasIsReportedWithTheOneThatWasMeant()
    {
        var result = Videos().Profile("tasks: [{create: POST /v1/video, isTask: true}]").Read();

        var problem = Assert.Single(result.Problems, p => p.Descriptor.Id == "SPEC4201");
        Assert.Contains("did you mean 'POST /v1/videos'?", problem.Message, StringComparison.Ordinal);
        Assert.Equal("/tasks/0/create", problem.Place.Pointer);
        Assert.Single(result.Contract.TaskProtocols);
    }

    [Fact]
    public void ANameForAnUnknownOperationIsReported()
    {
        var result = Videos().Profile("""
            names:
              - {target: POST /v1/videos, name: Known, basis: assumed, source: x}
              - {target: POST /v1/videos response /data, name: KnownPart, basis: assumed, source: x}
              - {target: '#/components/schemas/Video', name: Schema, basis: assumed, source: x}
              - {target: POST /v1/video, name: Unknown, basis: assumed, source: x}
              - {target: POST /v1/video response /data, name: UnknownPart, basis: assumed, source: x}
            """).Read();

        var problems = result.Problems.Where(p => p.Descriptor.Id == "SPEC4201").ToArray();
        Assert.Equal(["/names/3/target", "/names/4/target"], problems.Select(p => p.Place.Pointer));
        Assert.All(problems, p => Assert.Contains("did you mean 'POST /v1/videos'?", p.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void ATaskOfWhichNothingIsKnownIsReported()
    {
        var api = new ApiText().Add("POST /x", answer: ApiText.Members("name")).Profile("tasks: [{create: POST /x, submittedFor: {duration: 2s, basis: assumed, source: x}}]");

        Assert.Empty(api.Contract().TaskProtocols);
        Assert.Equal(["SPEC4203"], api.ProblemIds());
    }

    [Fact]
    public void AMemberThatASchemaLacksIsReportedAndTheRuleStays()
    {
        var api = new ApiText().Add("POST /x", request: ApiText.Members("sound_file")).Profile("""
            rules: [{kind: exactlyOne, operation: POST /x, at: "", members: [audio_id, sound_file], basis: documented, source: x}]
            """);

        var problem = Assert.Single(api.Read().Problems, p => p.Descriptor.Id == "SPEC4202");
        Assert.Contains("/audio_id", problem.Message, StringComparison.Ordinal);
        Assert.Single(api.Contract().Profile.Rules);
    }

    [Fact]
    public void PointersIntoItemsAreFollowed()
    {
        var api = new ApiText()
            .Add("POST /x", request: ApiText.Wrap(ApiText.Member("faces", $"{{\"type\":\"array\",\"items\":{ApiText.Members("id")}}}")))
            .Profile("""
                rules:
                  - {kind: unique, operation: POST /x, member: /faces/*/id, basis: documented, source: x}
                  - {kind: unique, operation: POST /x, member: /faces/*/name, basis: documented, source: x}
                """);

        Assert.Contains("/faces/*/name", Assert.Single(api.Read().Problems, p => p.Descriptor.Id == "SPEC4202").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheOrderOfDocumentsChangesNothing()
    {
        var folder = Path.Combine(Repository.Root, "specs", "kling-302");
        var documents = Directory.GetFiles(folder, "*.yaml").Select(f => new SourceDocument(Path.GetFileName(f), File.ReadAllText(f))).ToList();
        var forward = ContractReader.Read("x", documents).Contract;
        documents.Reverse();

        Assert.Equal(forward.TaskProtocols, ContractReader.Read("x", documents).Contract.TaskProtocols);
        Assert.Equal(forward.Credential, ContractReader.Read("x", documents).Contract.Credential);
        Assert.Equal(forward.Operations, ContractReader.Read("x", documents).Contract.Operations);
    }

    [Fact]
    public void GlossesLeaveEnumValuesAndBecomeTheirLabels()
    {
        var result = new ApiText().Add("POST /x", request: ApiText.Wrap(ApiText.Enum("mode", "std（高性能） pro（高品质 f(x)"))).Read();

        var mode = result.Contract.Operations[0].Body!.Json!.Schema!.FindProperty("mode")!;
        Assert.Equal(["std", "pro", "f(x)"], mode.Enum!.Select(v => v.AsString()));
        Assert.Equal(["高性能", "高品质", ""], mode.EnumLabels.Select(l => l.Description));
        Assert.Equal(2, result.Problems.Count(p => p.Descriptor.Id == "SPEC3106"));
    }

    private static ApiText Videos() => new ApiText().Add("POST /v1/videos", answer: Task).Add("GET /v1/videos/{id}", answer: Task);
}
