using System.Text;
using Specular.Specification.Documents;
using Specular.Specification.Validation;
using Specular.Testing;

namespace Specular.Tool.Tests.Linting;

/// <summary><c>--format json</c> against its schema.</summary>
public sealed class JsonReportTests
{
    [Fact]
    public async Task WhatIsWrittenHasTheFormOfItsSchema()
    {
        var folder = new MadeFolder("lint-json");
        folder.Write("a.yaml", MadeFolder.Document.Replace("description: ok", "summary: ok", StringComparison.Ordinal));
        await ToolRun.ToEndAsync("lint", folder.Path, "--write-baseline", folder["accepted.json"], "--second-reader", "off");
        folder.Write("b.yaml", "openapi: 3.0.1\npaths: [\n");
        foreach (var args in new string[][] { [ToolRun.Kling, ToolRun.Relay], [folder.Path, "--baseline", folder["accepted.json"]] })
        {
            var (_, output, error) = await ToolRun.ToEndAsync(["lint", .. args, "--format", "json"]);
            Assert.Contains("\"findings\": [\n", output, StringComparison.Ordinal);
            Assert.Contains("specular: ", error, StringComparison.Ordinal);
            Assert.Empty(Validate(output).Select(v => v.Message));
        }

        Assert.NotEmpty(Validate("""{"version": 1, "findings": []}"""));
        Assert.NotEmpty(Validate("""{"version": 2, "summary": {"documents": 1, "errors": 0, "warnings": 0, "infos": 0, "accepted": 0}, "findings": [{"id": "X"}]}"""));
    }

    // The schema as that of a body: everything that checks bodies checks it.
    private static IReadOnlyList<Violation> Validate(string json)
    {
        var schema = File.ReadAllText(RepositoryRoot.Combine("docs", "lint.schema.json"));
        var document =
            """{"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {"/a": {"post": {"responses": {"204": {"description": "ok"}}, "requestBody": {"content": {"application/json": {"schema": """
            + schema + "}}}}}}}";
        var contract = ContractReader.Read("lint", [new SourceDocument("lint.json", document)]).Contract;
        return SchemaValidator.Compile(Assert.Single(contract.Operations).Body!.Json!.Schema!, contract).Validate(Encoding.UTF8.GetBytes(json));
    }
}
