using System.Text.Json.Nodes;

namespace Specular.Tool.Tests;

/// <summary>Documents in, one document out: where it goes, in which form, what is said about it.</summary>
public sealed class ImportCommandTests
{
    private const string Minimal = "openapi: 3.0.1\ninfo: {title: 视频, version: '1'}\npaths:\n  /a:\n    get:\n      responses: {'200': {description: ok}}\n";

    [Fact]
    public async Task TheDocumentGoesToTheOutputAndWhatIsWrongToTheErrors()
    {
        var (code, output, error) = await ToolRun.ToEndAsync("import", Path.Combine(ToolRun.Kling, "identify-face.yaml"));
        Assert.Equal(0, code);
        Assert.StartsWith("openapi: 3.0.1\ninfo:\n", output, StringComparison.Ordinal);
        Assert.Contains("type: apiKey\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("SPEC", output, StringComparison.Ordinal);
        Assert.Matches(@"identify-face\.yaml:\d+:\d+: info SPEC4060: The security type 'apikey' is written as 'apiKey'", error);
    }

    [Fact]
    public async Task AFolderIsOneDocumentWithoutItsProfile()
    {
        var (code, output, error) = await ToolRun.ToEndAsync("import", ToolRun.Kling, "--format", "json");
        Assert.Equal(0, code);
        Assert.Equal(3, JsonNode.Parse(output)!["paths"]!.AsObject().Count);
        Assert.Matches(@"kling\.profile\.yaml:\d+:\d+: info SPEC4065", error);
    }

    [Fact]
    public async Task ASupplementIsMarked()
    {
        var (code, output, _) = await ToolRun.ToEndAsync("import", ToolRun.Relay);
        Assert.Equal(0, code);
        Assert.Contains("x-specular: supplement\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StandardInputIsADocument()
    {
        var (code, output, error) = await ToolRun.WithInputAsync(Minimal, "import", "-");
        Assert.Equal(0, code);
        Assert.Contains("title: 视频\n", output, StringComparison.Ordinal);
        Assert.Contains("stdin:6:", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StandardInputIsMergedWithFiles()
    {
        var (code, output, _) = await ToolRun.WithInputAsync(Minimal, "import", "-", Path.Combine(ToolRun.Kling, "identify-face.yaml"), "--format", "json");
        Assert.Equal(0, code);
        Assert.Equal(["/klingai/v1/videos/identify-face", "/a"], JsonNode.Parse(output)!["paths"]!.AsObject().Select(p => p.Key));
    }

    [Theory]
    [InlineData("out.json", null, "{\n  \"openapi\": \"3.0.1\"")]
    [InlineData("out.yaml", null, "openapi: 3.0.1\n")]
    [InlineData("out", null, "openapi: 3.0.1\n")]
    [InlineData("out.yaml", "json", "{\n")]
    [InlineData("out.json", "yaml", "openapi: 3.0.1\n")]
    public async Task AFileIsWrittenInTheFormThatItsNameOrTheOptionSays(string name, string? format, string beginning)
    {
        var file = Path.Combine(NewFolder("import-" + name + format), name);
        string[] args = ["import", "-", "-o", file, .. format is null ? Array.Empty<string>() : ["--format", format]];
        var (code, output, _) = await ToolRun.WithInputAsync(Minimal, args);
        Assert.Equal((0, ""), (code, output));
        Assert.StartsWith(beginning, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFiles(Path.GetDirectoryName(file)!));
    }

    [Fact]
    public async Task AnInputIsNeverOverwritten()
    {
        var file = Path.Combine(NewFolder("import-same"), "a.yaml");
        await File.WriteAllTextAsync(file, Minimal, TestContext.Current.CancellationToken);
        foreach (var input in new[] { file, Path.GetDirectoryName(file)! })
        {
            var (code, _, error) = await ToolRun.ToEndAsync("import", input, "-o", Path.Combine(Path.GetDirectoryName(file)!, ".", "a.yaml"));
            Assert.Equal(1, code);
            Assert.Contains("never overwritten", error, StringComparison.Ordinal);
        }

        Assert.Equal(Minimal, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task TwoDefinitionsOfAnOperationAreNamedWithBothPlaces()
    {
        var folder = NewFolder("import-conflict");
        await File.WriteAllTextAsync(Path.Combine(folder, "a.yaml"), Minimal, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "b.yaml"), Minimal.Replace("ok", "other", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var (code, output, error) = await ToolRun.ToEndAsync("import", folder);
        Assert.Equal((1, ""), (code, output));
        Assert.Matches(@"b\.yaml:5:\d+: error SPEC2030: .*a\.yaml", error);
        Assert.Contains("Nothing was written", error, StringComparison.Ordinal);
        Assert.Equal(0, (await ToolRun.ToEndAsync("import", folder, "--keep-going")).ExitCode);
    }

    [Theory]
    [InlineData("", "error SPEC1002", "an empty file")]
    [InlineData("<html><body>page</body></html>", "error SPEC1002", "an HTML or XML page")]
    [InlineData("{\"openapi\": \"3.0.1\", \"paths\": {\"/a\": ", "error SPEC1001", "stdin:1:")]
    [InlineData("just words", "error SPEC1002", "plain text")]
    [InlineData("specular: profile\ntitle: p\n", "SPEC4065", "No document that was given describes an API.")]
    public async Task WhatIsNoApiDocumentIsExplained(string text, string id, string what)
    {
        var (code, output, error) = await ToolRun.WithInputAsync(text, "import", "-");
        Assert.Equal((1, ""), (code, output));
        Assert.Contains(id, error, StringComparison.Ordinal);
        Assert.Contains(what, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "There is no file or folder nowhere.yaml", "import", "nowhere.yaml")]
    [InlineData(1, "holds no *.yaml", "import", "FOLDER")]
    [InlineData(1, "is no file", "import", "-", "-o", "FOLDER")]
    [InlineData(1, "There is no folder", "import", "-", "-o", "FOLDER/none/out.yaml")]
    [InlineData(2, "which can be read once", "import", "-", "-")]
    [InlineData(2, "3.2", "import", "-", "--openapi", "3.2")]
    [InlineData(2, "xml", "import", "-", "--format", "xml")]
    [InlineData(2, "Did you mean --openapi?", "import", "-", "--openap")]
    [InlineData(2, "Required argument missing", "import")]
    public async Task WhatCannotBeDoneIsExplained(int expected, string what, params string[] args)
    {
        var folder = NewFolder("import-bad");
        var (code, output, error) = await ToolRun.WithInputAsync(Minimal, [.. args.Select(a => a.Replace("FOLDER", folder, StringComparison.Ordinal))]);
        Assert.Equal((expected, ""), (code, output));
        Assert.Contains(what, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HelpShowsExamplesAndExitCodes()
    {
        var (code, output, _) = await ToolRun.ToEndAsync("import", "--help");
        Assert.Equal(0, code);
        Assert.Contains("specular import - -o openapi.yaml", output, StringComparison.Ordinal);
        Assert.Contains("Exit codes", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExtensionsAreLeftOutOnRequest()
    {
        var (code, output, _) = await ToolRun.ToEndAsync("import", ToolRun.Kling, "--no-extensions");
        Assert.Equal(0, code);
        Assert.DoesNotContain("x-apifox", output, StringComparison.Ordinal);
    }

    private static string NewFolder(string name)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "made", name);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        return folder;
    }
}
