using Specular.Specification.Contract;
using Xunit;

namespace Specular.Specification.Tests.Dialects.Apifox;

public sealed class ParameterTests
{
    [Fact]
    public void ParametersStandInTheirPlacesWithTypeAndExample()
    {
        var parameters = ApifoxText.Operation("""
            "path": "/x/{id}",
            "parameters": {
              "path": [{ "name": "id", "required": true, "type": "string", "example": "42", "description": "The id." }],
              "query": [{ "name": "page", "required": false, "type": "integer", "sampleValue": "3", "minimum": 1 }, { "name": "sort", "type": "string", "schema": { "type": "array", "items": { "type": "string" } } }],
              "header": [{ "name": "X-Trace", "type": "boolean", "example": "true", "enum": [] }],
              "cookie": [{ "name": "sid", "type": "any", "example": "" }] }
            """).Parameters;
        Assert.Equal(
            [("id", ParameterLocation.Path), ("page", ParameterLocation.Query), ("sort", ParameterLocation.Query), ("X-Trace", ParameterLocation.Header), ("sid", ParameterLocation.Cookie)],
            parameters.Select(p => (p.Name, p.Location)));
        Assert.Equal(["\"42\"", "3", "", "true", ""], parameters.Select(p => p.Examples.FirstOrDefault()?.Value.ToJson() ?? ""));
        Assert.Equal("The id.", parameters[0].Description);
        Assert.Equal(SchemaTypes.Integer, parameters[1].Schema.Types);
        Assert.Equal(SchemaTypes.Array, parameters[2].Schema.Types);
        Assert.Equal(SchemaTypes.None, parameters[4].Schema.Types);
    }

    [Fact]
    public void WhatIsSwitchedOffIsLeftOutAndSaid()
    {
        var document = ApifoxText.Read(ApifoxText.Project("""
            "path": "/x/{id}",
            "parameters": {
              "path": [{ "name": "id", "type": "string", "enable": false }],
              "query": [{ "name": "q", "type": "string", "enable": false }],
              "header": [{ "name": "content-type", "type": "string", "enable": false }, { "name": "Authorization", "type": "string", "enable": false }] }
            """));
        Assert.Equal("id", Assert.Single(document.Operations.Single().Parameters).Name);
        Assert.Equal(
            ["The query parameter 'q' is switched off in Apifox, so it is left out; switch it on there when callers need it",
             "The header parameter 'Authorization' is switched off in Apifox, so it is left out; switch it on there when callers need it"],
            document.Problems.Where(p => p.Descriptor.Id == "SPEC1064").Select(p => p.Message));
    }

    [Fact]
    public void CommonParametersAreTheNearestAndCanBeSwitchedOff()
    {
        var document = ApifoxText.Read("""
            { "apifoxProject": "1.0.0",
              "commonParameters": { "parameters": { "header": [
                { "name": "X-App", "type": "string", "description": "project" }, { "name": "X-Off", "type": "string", "defaultEnable": false }, { "name": "X-Tenant", "type": "string" }] } },
              "apiCollection": [{ "items": [
                { "name": "F", "commonParameters": { "header": [{ "name": "x-app", "type": "string", "description": "folder" }] }, "items": [
                  { "name": "A", "api": { "method": "get", "path": "/a", "commonParameters": { "header": [{ "name": "X-Tenant", "enable": false }] } } },
                  { "name": "B", "api": { "method": "get", "path": "/b", "commonParameters": { "header": [{ "name": "X-Tenant" }] }, "parameters": { "header": [{ "name": "X-App", "type": "string", "description": "own" }] } } }] },
                { "name": "C", "api": { "method": "get", "path": "/c" } }] }] }
            """);
        Assert.Equal(["x-app=folder"], Described(document.Operations[0]));
        Assert.Equal(["X-App=own", "X-Tenant="], Described(document.Operations[1]));
        Assert.Equal(["X-App=project", "X-Tenant="], Described(document.Operations[2]));
    }

    private static IEnumerable<string> Described(Operation operation) => operation.Parameters.Select(p => $"{p.Name}={p.Description}");
}
