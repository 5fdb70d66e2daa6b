using System.Text.Json.Nodes;

namespace Specular.Tool.Tests.Linting;

/// <summary>What SARIF 2.1.0 (OASIS) demands, and what code hosts rely on.</summary>
public sealed class SarifReportTests
{
    private static readonly string[] Levels = ["none", "note", "warning", "error"];

    [Fact]
    public async Task EveryResultHasItsRulePlaceAndLevel()
    {
        var (log, text) = await SarifAsync(ToolRun.Kling, ToolRun.Relay);
        Assert.Equal("2.1.0", (string)log["version"]!);
        Assert.Matches("^https://.*sarif-schema-2.1.0.json$", (string)log["$schema"]!);
        var runs = log["runs"]!.AsArray();
        Assert.Equal(["Specular", "Microsoft.OpenApi"], runs.Select(r => (string)r!["tool"]!["driver"]!["name"]!));
        Assert.NotEmpty(runs[0]!["results"]!.AsArray());
        foreach (var run in runs)
        {
            var rules = run!["tool"]!["driver"]!["rules"]!.AsArray();
            Assert.Distinct(rules.Select(r => (string)r!["id"]!));
            Assert.All(rules, rule =>
            {
                Assert.NotEqual("", (string)rule!["shortDescription"]!["text"]!);
                Assert.NotEqual("", (string)rule["help"]!["text"]!);
                Assert.Contains((string)rule["defaultConfiguration"]!["level"]!, Levels);
            });
            Assert.All(run["results"]!.AsArray(), result =>
            {
                Assert.Equal((string)rules[(int)result!["ruleIndex"]!]!["id"]!, (string)result["ruleId"]!);
                Assert.Contains((string)result["level"]!, Levels);
                Assert.NotEqual("", (string)result["message"]!["text"]!);
                var location = Assert.Single(result["locations"]!.AsArray())!;
                var region = location["physicalLocation"]!["region"]!;
                Assert.All(["startLine", "startColumn", "endLine", "endColumn"], name => Assert.True((int)region[name]! >= 1));
                Assert.True(((int)region["startLine"]!, (int)region["startColumn"]!).CompareTo(((int)region["endLine"]!, (int)region["endColumn"]!)) <= 0);
                Assert.StartsWith("/", (string)location["logicalLocations"]![0]!["fullyQualifiedName"]! + "/", StringComparison.Ordinal);
                Assert.Matches("^[0-9a-f]{64}$", (string)result["partialFingerprints"]!["specularFinding/v1"]!);
                Assert.Null(result["baselineState"]);
            });
        }

        // No path of this machine's.
        Assert.DoesNotContain(AppContext.BaseDirectory.Replace('\\', '/').TrimEnd('/') + "/", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARulesHelpIsItsPage()
    {
        var (log, _) = await SarifAsync(ToolRun.Kling);
        var rule = log["runs"]![0]!["tool"]!["driver"]!["rules"]!.AsArray().Single(r => (string)r!["id"]! == "SPEC2001")!;
        Assert.StartsWith("# SPEC2001: Illegal security type\n", (string)rule["help"]!["markdown"]!, StringComparison.Ordinal);
        Assert.Equal("warning", (string)rule["defaultConfiguration"]!["level"]!);
    }

    [Fact]
    public async Task AnAddressIsRelativeAndEscaped()
    {
        var folder = new MadeFolder("lint-sarif 可灵");
        folder.Write("口型 100%.yaml", MadeFolder.Document);
        var (log, _) = await SarifAsync(folder.Path);
        var place = log["runs"]![0]!["results"]![0]!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!;
        var uri = (string)place["uri"]!;
        Assert.EndsWith("lint-sarif%20%E5%8F%AF%E7%81%B5/%E5%8F%A3%E5%9E%8B%20100%25.yaml", uri, StringComparison.Ordinal);
        Assert.True(Uri.TryCreate(uri, UriKind.Relative, out _));
        Assert.NotNull(log["runs"]![0]!["originalUriBaseIds"]![(string)place["uriBaseId"]!]);
    }

    [Fact]
    public async Task AFingerprintStaysWhenLinesMove()
    {
        var folder = new MadeFolder("lint-sarif-moved");
        folder.Write("a.yaml", MadeFolder.Document);
        var before = Fingerprints(await SarifAsync(folder.Path));
        folder.Write("a.yaml", "# moved\n\n" + MadeFolder.Document);
        Assert.Equal(before, Fingerprints(await SarifAsync(folder.Path)));
        folder.Write("a.yaml", MadeFolder.Other);
        Assert.NotEqual(before, Fingerprints(await SarifAsync(folder.Path)));
    }

    [Fact]
    public async Task ABaselineShowsInEveryResult()
    {
        var folder = new MadeFolder("lint-sarif-baseline");
        folder.Write("a.yaml", MadeFolder.Document);
        await ToolRun.ToEndAsync("lint", folder.Path, "--write-baseline", folder["accepted.json"]);
        folder.Write("b.yaml", MadeFolder.Other);
        var (log, _) = await SarifAsync(folder.Path, "--baseline", folder["accepted.json"]);
        var results = log["runs"]![0]!["results"]!.AsArray();
        Assert.Equal(["unchanged", "new"], results.Select(r => (string)r!["baselineState"]!));
        Assert.Equal("accepted", (string)Assert.Single(results[0]!["suppressions"]!.AsArray())!["status"]!);
        Assert.Empty(results[1]!["suppressions"]!.AsArray());
    }

    [Fact]
    public async Task HalfASurrogatePairInADocumentIsStillJson()
    {
        var folder = new MadeFolder("lint-sarif-surrogate");
        folder.Write("a.json", """{"openapi": "3.0.1", "info": {"title": "t", "version": "1"}, "paths": {"/a": {"get": {"x-apifox-status": "\ud800", "responses": {}}}}}""");
        var (log, _) = await SarifAsync(folder.Path);
        Assert.Contains(log["runs"]![0]!["results"]!.AsArray(), r => (string)r!["ruleId"]! == "SPEC2007");
    }

    private static string[] Fingerprints((JsonObject Log, string Text) report) =>
        [.. report.Log["runs"]![0]!["results"]!.AsArray().Select(r => (string)r!["partialFingerprints"]!["specularFinding/v1"]!)];

    private static async Task<(JsonObject Log, string Text)> SarifAsync(params string[] args)
    {
        var (code, output, error) = await ToolRun.ToEndAsync(["lint", .. args, "--format", "sarif"]);
        Assert.True(code == 0, error);
        Assert.DoesNotContain('\r', output);
        return (JsonNode.Parse(output)!.AsObject(), output);
    }
}
