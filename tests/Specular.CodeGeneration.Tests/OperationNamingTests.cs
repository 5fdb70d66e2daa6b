using Specular.Specification.Contract;
using Specular.Specification.Profiles;
using Xunit;
using static Specular.CodeGeneration.Tests.ContractBuilder;

namespace Specular.CodeGeneration.Tests;

public sealed class OperationNamingTests
{
    [Theory]
    [InlineData("POST /klingai/v1/videos/identify-face", "Identify-Face(对口型-人脸识别)", null, "IdentifyFace")]
    [InlineData("POST /klingai/v1/videos/advanced-lip-sync", "Advanced-Lip-Sync(对口型-创建任务)", null, "CreateAdvancedLipSync")]
    [InlineData("GET /klingai/v1/videos/advanced-lip-sync/{id}", "Advanced-Lip-Sync(对口型-查询任务)", null, "GetAdvancedLipSync")]
    [InlineData("POST /kling/v1/videos/avatar/image2video", "数字人", null, "CreateAvatarImage2Video")]
    [InlineData("GET /kling/v1/videos/text2video", "查询任务（列表）", null, "ListText2Video")]
    [InlineData("POST /v1/chat/completions", "", "createChatCompletion", "CreateChatCompletion")]
    [InlineData("GET /pets", "", null, "ListPets")]
    [InlineData("GET /pets/{petId}", "", null, "GetPet")]
    [InlineData("DELETE /pets/{petId}", "", null, "DeletePet")]
    [InlineData("POST /pets", "", null, "CreatePet")]
    [InlineData("PUT /pets/{petId}", "", null, "UpdatePet")]
    [InlineData("POST /tasks/{id}/cancel", "", null, "CancelTask")]
    [InlineData("GET /users/{id}/posts/{postId}", "", null, "GetUserPost")]
    [InlineData("GET /site/config", "", null, "GetSiteConfig")]
    [InlineData("GET /", "", null, "GetRoot")]
    [InlineData("POST /v1/x", "取消任务", null, "CancelX")]
    public void AnOperationIsNamedByWhatItsDocumentSays(string key, string summary, string? id, string expected) =>
        Assert.Equal(expected, Assert.Single(Contract(Operation(key, summary, id)).Lower().Model.Operations).Name);

    [Fact]
    public void AChosenNameComesFirst()
    {
        var contract = Contract(Operation("POST /x", "Upload file", "uploadFile")) with
        {
            Profile = new() { Names = [new NameOverride("POST /x", "SendFile", new("kling.profile.yaml", ""))] },
        };

        Assert.Equal("SendFile", contract.Lower().Model.Operations[0].Name);
    }

    [Fact]
    public void ACollisionMovesBothAndNeitherDependsOnOrder()
    {
        var first = Operation("POST /v1/videos/text2video", "Kling(生成)");
        var second = Operation("POST /v1/videos/image2video", "Kling(生成)");

        var names = Contract(first, second).Lower().Model.Operations.Select(o => (o.Key, o.Name)).OrderBy(o => o.Key);
        var reversed = Contract(second, first).Lower().Model.Operations.Select(o => (o.Key, o.Name)).OrderBy(o => o.Key);

        Assert.Equal(["CreateImage2Video", "CreateText2Video"], names.Select(n => n.Name));
        Assert.Equal(names, reversed);
    }

    [Fact]
    public void DroppedSegmentsComeBackWhereTheyTellOperationsApart()
    {
        var names = Contract(Operation("POST /v1/videos/generations"), Operation("POST /v1/images/generations")).Lower().Model.Operations.Select(o => o.Name);

        Assert.Equal(["CreateV1ImagesGeneration", "CreateV1VideosGeneration"], names.Order());
    }

    [Fact]
    public void WhatCannotBeToldApartIsNumberedAndReported()
    {
        var lowered = Contract(Operation("POST /a", id: "same"), Operation("GET /a-", id: "same"), Operation("GET /a_", id: "Same")).Lower();

        Assert.Equal(3, lowered.Model.Operations.Select(o => o.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Contains(lowered.Problems, p => p.Descriptor.Id == "SPEC3015");
    }

    [Fact]
    public void PutAndPatchOnOnePathAreReplaceAndUpdate()
    {
        var names = Contract(Operation("PUT /pets/{id}"), Operation("PATCH /pets/{id}")).Lower().Model.Operations.Select(o => o.Name);

        Assert.Equal(["ReplacePet", "UpdatePet"], names.Order());
    }

    [Theory]
    [InlineData("Operations", "Operations2")]
    [InlineData("Tables", "Tables2")]
    [InlineData("Render", "Render")]
    public void ATaskLeavesTheClientTheNamesThatItsDescriptorsAskFor(string stem, string expected)
    {
        var task = Object(("id", Text), ("status", Words("queued", "done")));
        var contract = Contract(Operation("POST /renders", id: "create" + stem, body: Object(("a", Text)), result: task), Operation("GET /renders/{id}", id: "getRender", result: task)) with
        {
            TaskProtocols = [new() { CreateOperation = "POST /renders", QueryOperation = "GET /renders/{id}", CreateIdPointer = "/id", StatusPointer = "/status", IdPointer = "/id", QueryIdLocation = ParameterLocation.Path, QueryIdParameter = "id" }],
        };

        Assert.Equal(expected, Assert.Single(contract.Lower().Model.Tasks).Stem);
    }

    [Fact]
    public void ACreateCalledStartLeavesTheWordToTheTaskForm()
    {
        var task = Object(("id", Text), ("status", Words("queued", "done")));
        var contract = Contract(Operation("POST /renders", id: "startRender", body: Object(("a", Text)), result: task), Operation("GET /renders/{id}", id: "getRender", result: task)) with
        {
            TaskProtocols = [new() { CreateOperation = "POST /renders", QueryOperation = "GET /renders/{id}", CreateIdPointer = "/id", StatusPointer = "/status", IdPointer = "/id", QueryIdLocation = ParameterLocation.Path, QueryIdParameter = "id" }],
        };

        var model = contract.Lower().Model;

        Assert.Equal(["CreateRender", "GetRender"], model.Operations.Select(o => o.Name).Order());
        Assert.Equal("Render", Assert.Single(model.Tasks).Stem);
    }
}
