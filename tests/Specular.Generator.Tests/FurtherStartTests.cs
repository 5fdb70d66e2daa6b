using Specular.Generator.Testing;
using Xunit;

namespace Specular.Generator.Tests;

/// <summary>A task may be started by a body of another media type, and its query may want a header that never changes.</summary>
public sealed class FurtherStartTests
{
    private const string Paths = """
        paths:
          /v1/videos:
            post:
              operationId: createVideo
              requestBody:
                required: true
                content:
                  application/json: {schema: {type: object, required: [url], properties: {url: {type: string}}}}
                  multipart/form-data: {schema: {type: object, required: [file], properties: {file: {type: string, format: binary}}}}
              responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Video'}}}}}
          /v1/videos/{id}:
            get:
              operationId: getVideo
              parameters:
                - {name: id, in: path, required: true, schema: {type: string}}
                - {name: X-Version, in: header, required: true, schema: {type: string, const: '2'}}
                - {name: kind, in: query, required: true, schema: {type: string, enum: [full]}}
              responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Video'}}}}}
        components:
          schemas:
            Video: {type: object, required: [id, status], properties: {id: {type: string}, status: {type: string, enum: [queued, processing, succeeded, failed]}, url: {type: string}}}
        """;

    [Fact]
    public async Task EveryMethodOfTheOperationStartsTheSameTask()
    {
        var call = await GeneratedCall.RunAsync(
            SpecDocument.OpenApi(Paths),
            """
            var task = await client.StartVideoAsMultipartAsync(new() { File = MediaSource.FromBytes(new byte[] { 65 }).WithFileName("a.mp4") });
            await client.StartVideoAsync(new() { Url = "u" });
            var resumed = client.ResumeVideo(task.ToToken());
            await resumed.WaitForCompletionAsync();
            return resumed.Id + " " + resumed.Status;
            """,
            """{"id":"t-1","status":"succeeded"}""");

        Assert.Equal("t-1 succeeded", call.Result);
        Assert.Equal(["multipart/form-data", "application/json", null], call.Sent.Select(s => s.MediaType));
        Assert.Equal("https://api.example.com/v1/videos/t-1?kind=full", call.Sent[2].Address);
        Assert.Contains("X-Version: 2", call.Sent[2].Headers);
    }
}
