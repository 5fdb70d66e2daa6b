using Specular.Specification.Tests.Documents;
using Xunit;

namespace Specular.Specification.Tests.Dialects.Apifox;

public sealed class ServerTests
{
    private const string Environments = """
        "projectSetting": { "servers": [{ "id": "default", "name": "Main" }, { "id": "up", "name": "Uploads" }] },
        "globalVariables": [{ "variables": [{ "name": "zone", "value": "eu" }, { "name": "key", "value": "s", "securityType": "secret" }] }],
        "environments": [
          { "name": "Production", "type": "normal", "baseUrl": "https://old.example.com", "baseUrls": { "default": "https://{{zone}}.example.com/{{v}}", "up": "https://up.example.com" }, "variables": [{ "name": "v", "value": "v1" }] },
          { "name": "Test", "baseUrl": "https://test.example.com" },
          { "name": "Broken", "baseUrls": { "default": "https://{{key}}.example.com" } },
          { "name": "Empty", "baseUrls": { "default": "" } },
          { "name": "Mock", "type": "mock", "baseUrl": "http://127.0.0.1:4523/m1/1" }]
        """;

    [Fact]
    public void EnvironmentsAreServers()
    {
        var document = ApifoxText.Read(ApifoxText.Project("", Environments));
        Assert.Equal(["https://eu.example.com/v1 Production", "https://test.example.com Test"], document.Servers.Select(s => $"{s.Url} {s.Description}"));
        Assert.Empty(document.Operations.Single().Servers);
        Assert.Contains("'https://{{key}}.example.com'", document.Problems.Only("SPEC1068").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnOperationOfAnotherServiceHasItsServers() =>
        Assert.Equal(["https://up.example.com"], ApifoxText.Operation("\"serverId\": \"up\"", Environments).Servers.Select(s => s.Url));

    [Fact]
    public void AnAddressBeforeThePathIsTheOperationsServer()
    {
        var operation = ApifoxText.Operation("\"path\": \"{{zone}}/tasks\"", Environments);
        Assert.Equal(("/tasks", "eu"), (operation.Path, operation.Servers.Single().Url));
    }
}
