using Specular.CodeGeneration.Client;
using Specular.Specification.Contract;
using Specular.Specification.Profiles;
using Xunit;
using static Specular.CodeGeneration.Tests.ContractBuilder;

namespace Specular.CodeGeneration.Tests;

public sealed class TypeNamingTests
{
    private static readonly Envelope Envelope = new() { CodeMember = "code", SuccessCodes = [], DataMember = "data" };

    [Fact]
    public void InlineTypesAreNamedAfterWhatTheyStandIn()
    {
        var result = Object(("code", Integer), ("data", Object(("session_id", Text), ("face_data", List(Object(("face_id", Text)))))));

        var lowered = Contract(Operation("POST /identify-face", id: "identifyFace", body: Object(("frame", Object(("x", Integer)))), result: result, envelope: Envelope)).Lower();

        Assert.Equal(["IdentifyFaceData", "IdentifyFaceRequest", "IdentifyFaceRequestFrame", "IdentifyFaceResult"], lowered.Names());
        Assert.Equal(new DeclaredType("IdentifyFaceResult", IsOpenEnum: false), lowered.Model.Operations[0].Result);
    }

    [Fact]
    public void CreateAndQueryOfOneTaskShareTheirStatus()
    {
        var receipt = Object(("code", Integer), ("data", Object(("task_id", Text), ("task_status", Words("submitted")))));
        var task = Object(("code", Integer), ("data", Object(("task_id", Text), ("task_status", Words("submitted", "succeed")), ("task_result", Object(("videos", List(Object(("url", Text)))))))));
        var lowered = (Contract(
            Operation("POST /v1/videos/lip-sync", "Lip-Sync(创建)", body: Object(("a", Text)), result: receipt, envelope: Envelope),
            Operation("GET /v1/videos/lip-sync/{id}", "Lip-Sync(查询)", result: task, envelope: Envelope)) with
        {
            TaskProtocols =
            [
                new()
                {
                    CreateOperation = "POST /v1/videos/lip-sync", QueryOperation = "GET /v1/videos/lip-sync/{id}", CreateIdPointer = "/data/task_id", CreateStatusPointer = "/data/task_status",
                    IdPointer = "/data/task_id", StatusPointer = "/data/task_status", QueryIdLocation = ParameterLocation.Path, QueryIdParameter = "id",
                },
            ],
        }).Lower();

        Assert.Equal(["CreateLipSyncRequest", "LipSyncReceipt", "LipSyncTask", "LipSyncTaskResult", "LipSyncTaskResultVideo", "LipSyncTaskStatus"], lowered.Names());
        Assert.Equal(["Submitted", "Succeed"], lowered.Model.Declarations.OfType<OpenEnumDeclaration>().Single().Values.Select(v => v.Name));
        Assert.All(lowered.Object("LipSyncReceipt").Properties, p => Assert.True(p.IsEssential && p.Presence == Presence.Required));
        Assert.Equal("TaskStatus", Assert.Single(lowered.Model.Tasks).Status.Steps[0].Name);
    }

    [Fact]
    public void ComponentsKeepTheirNamesAndWhatIsNestedGivesWay()
    {
        var lowered = Contract(Operation("GET /pet", id: "getPet", result: Object(("category", Object(("a", Text))), ("other", Ref("GetPetCategory")))))
            .WithSchemas(("GetPetCategory", Object(("b", Text)))).Lower();

        Assert.Equal(["GetPetCategory", "GetPetCategory2", "GetPetResult"], lowered.Names());
        Assert.Equal("b", lowered.Object("GetPetCategory").Properties[0].WireName);
        Assert.Contains(lowered.Problems, p => p.Descriptor.Id == "SPEC3016");
    }

    [Theory]
    [InlineData("Task", "SampleTask")]
    [InlineData("string", "SampleString")]
    [InlineData("SampleClient", "SampleClient2")]
    [InlineData("视频", "视频")]
    public void NamesThatEveryFileKnowsAreLeftToIt(string component, string expected)
    {
        var lowered = Contract(Operation("GET /x", id: "getX", result: Ref(component))).WithSchemas((component, Object(("a", Text)))).Lower();

        Assert.Equal([expected], lowered.Names());
    }

    [Fact]
    public void AProfileNamesSchemasByTheirPlace()
    {
        var contract = Contract(Operation("GET /x", id: "getX", result: Object(("inner", Object(("a", Text)))))) with
        {
            Profile = new() { Names = [new NameOverride("GET /x response /inner", "Chosen", new("p", "")), new NameOverride("GET /x response", "Root", new("p", ""))] },
        };

        Assert.Equal(["Chosen", "Root"], contract.Lower().Names());
    }

    [Fact]
    public void MembersWithOneNameAreToldApartByTheirWireNames()
    {
        var properties = Contract(Operation("GET /x", id: "getX", result: Object(("a_b", Text), ("a-b", Text), ("ToString", Text), ("GetXResult", Text)))).Lower().Object("GetXResult").Properties;

        Assert.Equal([("a_b", "AB2"), ("a-b", "AB"), ("ToString", "ToString2"), ("GetXResult", "GetXResult2")], properties.Select(p => (p.WireName, p.Name)));
    }
}
