namespace Specular.Packaged;

public sealed class PackagedConsumerTests(LocalFeed feed) : IClassFixture<LocalFeed>
{
    private const string SpecItem = """<SpecularSpec Include="specs/kling-302/*.yaml" Namespace="Kling" Client="KlingClient" CopyToOutput="true" />""";

    [Fact]
    public async Task AStrangersProjectRestoresThePackagesCompilesAClientAndRuns()
    {
        using var consumer = new Consumer(feed, """
            using System.Net;
            using Kling;

            var kling = new KlingClient(new KlingClientOptions { ApiKey = "sk-test" }, new HttpClient(new Canned()));
            IdentifyFaceResult faces = await kling.IdentifyFaceAsync(new() { VideoUrl = "https://example.com/v.mp4" });
            Console.WriteLine($"session {faces.SessionId}, {faces.FaceData.Count} face");
            Console.WriteLine(File.Exists(Path.Combine(AppContext.BaseDirectory, "specular", KlingClient.Contract.Name, "identify-face.yaml")) ? "documents copied" : "no documents");

            internal sealed class Canned : HttpMessageHandler
            {
                protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
                    Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
                    {
                        Content = new StringContent(
                            "{\"code\":0,\"message\":\"SUCCEED\",\"request_id\":\"r\",\"data\":{\"session_id\":\"s-1\",\"face_data\":[{\"face_id\":\"0\"}]}}",
                            System.Text.Encoding.UTF8, "application/json"),
                    });
            }
            """, SpecItem);
        consumer.CopySpecs("kling-302");

        var output = await consumer.RunAsync(TestContext.Current.CancellationToken);

        Assert.Contains("session s-1, 1 face", output);
        Assert.Contains("documents copied", output);
    }

    [Fact]
    public async Task AStrangersProjectRunsTheSimulatorInProcess()
    {
        using var consumer = new Consumer(feed, """
            using Kling;
            using Specular.Mocking;

            await using var server = await MockServer.StartAsync(KlingClient.Contract);
            var kling = new KlingClient(new KlingClientOptions { ApiKey = "sk-test", BaseAddress = server.BaseAddress, TimeProvider = server.Clock });
            IdentifyFaceResult faces = await kling.IdentifyFaceAsync(new() { VideoUrl = "https://example.com/v.mp4" });
            Console.WriteLine($"{faces.FaceData.Count} face, {server.Violations.Count} violations");
            """, SpecItem);
        consumer.CopySpecs("kling-302");

        Assert.Contains("1 face, 0 violations", await consumer.RunAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AFolderOfMarkdownPagesMakesTheSameClient()
    {
        using var consumer = new Consumer(feed, """
            using Kling;
            using Specular.Mocking;

            await using var server = await MockServer.StartAsync(KlingClient.Contract);
            var kling = new KlingClient(new KlingClientOptions { ApiKey = "sk-test", BaseAddress = server.BaseAddress, TimeProvider = server.Clock });
            IdentifyFaceResult faces = await kling.IdentifyFaceAsync(new() { VideoUrl = "https://example.com/v.mp4" });
            Console.WriteLine($"{faces.FaceData.Count} face, {server.Violations.Count} violations");
            """, """<SpecularSpec Include="docs/*.md;docs/*.yaml" Namespace="Kling" Client="KlingClient" CopyToOutput="true" />""");
        const string page = "docs/人脸识别.md";
        consumer.Write(page, Page(File.ReadAllText(Path.Combine(Repository.Root, "specs/kling-302/identify-face.yaml"))));
        consumer.Write("docs/prices.md", "# Prices\n\nAn article.\n");
        consumer.Write("docs/kling.profile.yaml", """
            specular: profile
            name: kling
            envelope: {code: code, success: [0], message: message, requestId: request_id, data: data, basis: captured, source: an answer of the service}
            """);

        Assert.Contains("1 face, 0 violations", await consumer.RunAsync(TestContext.Current.CancellationToken));

        // A fault is reported on the page's own line.
        consumer.Write(page, consumer.Read(page).Replace("      summary:", "      summary: [", StringComparison.Ordinal));
        var (exitCode, output) = await consumer.BuildAsync(TestContext.Current.CancellationToken);
        var line = Array.FindIndex(consumer.Read(page).Split('\n'), l => l.Contains("summary: [", StringComparison.Ordinal)) + 1;
        Assert.NotEqual(0, exitCode);
        Assert.Matches($@"人脸识别\.md\({line}(,|\b)", output);
        Assert.DoesNotContain("   at ", output);
    }

    [Fact]
    public async Task APageWhoseIndentationWasLostMakesAClient()
    {
        using var consumer = new Consumer(feed, """
            using Kling;
            Console.WriteLine(nameof(KlingClient.StartAdvancedLipSyncAsync));
            """, """<SpecularSpec Include="specs/*.txt;specs/*.yaml" Namespace="Kling" Client="KlingClient" />""");
        foreach (var file in new[] { "sources/lip-sync.flattened.txt", "kling.profile.yaml" })
        {
            consumer.Write("specs/" + Path.GetFileName(file), File.ReadAllText(Path.Combine(Repository.Root, "specs/kling-302", file)));
        }

        // One line of it fits two places; the client is made, and whoever lets warnings fail the build accepts the one that says so.
        consumer.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.SPEC1030.severity = suggestion\n");

        Assert.Contains("StartAdvancedLipSyncAsync", await consumer.RunAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AChangedDocumentChangesTheMemberAtTheNextBuild()
    {
        using var consumer = new Consumer(feed, """
            using Kling;
            Console.WriteLine(new IdentifyFaceRequest { VideoUrl = "https://example.com/v.mp4" }.VideoUrl);
            """, SpecItem);
        consumer.CopySpecs("kling-302");
        var (before, output) = await consumer.BuildAsync(TestContext.Current.CancellationToken);
        Assert.True(before == 0, output);

        const string document = "specs/kling-302/identify-face.yaml";
        consumer.Write(document, consumer.Read(document).Replace("video_url", "film_url", StringComparison.Ordinal));
        var (stale, errors) = await consumer.BuildAsync(TestContext.Current.CancellationToken);
        Assert.NotEqual(0, stale);
        Assert.Contains("VideoUrl", errors);

        consumer.Write("Program.cs", consumer.Read("Program.cs").Replace("VideoUrl", "FilmUrl", StringComparison.Ordinal));
        Assert.Contains("https://example.com/v.mp4", await consumer.RunAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AMissingDocumentFailsTheBuildAndNamesIt()
    {
        using var consumer = new Consumer(feed, "return;", """<SpecularSpec Include="specs/nowhere.yaml" Namespace="Kling" Client="KlingClient" />""");

        var (exitCode, output) = await consumer.BuildAsync(TestContext.Current.CancellationToken);

        Assert.NotEqual(0, exitCode);
        Assert.Contains("SPEC4", output);
        Assert.Contains("specs/nowhere.yaml", output.Replace('\\', '/'));
    }

    [Fact]
    public async Task ABrokenDocumentIsReportedOnItsOwnLine()
    {
        using var consumer = new Consumer(feed, "return;", SpecItem);
        consumer.Write("specs/kling-302/broken.yaml", "openapi: 3.0.1\ninfo:\n  title: x\n  version: '1'\npaths:\n  /x: [unclosed\n");

        var (exitCode, output) = await consumer.BuildAsync(TestContext.Current.CancellationToken);

        Assert.NotEqual(0, exitCode);
        Assert.Matches(@"broken\.yaml\(\d+,\d+\): error SPEC1001", output);
        Assert.DoesNotContain("   at ", output);
    }

    [Fact]
    public async Task AStrictBuildABaselineAndAGlobalConfigDecideWhatIsReported()
    {
        const string baseline = "specular.baseline.json";
        using var consumer = new Consumer(feed, "return;", $"""
            {SpecItem}
            <SpecularBaseline Include="{baseline}" />
            </ItemGroup>
            <PropertyGroup><SpecularStrict>true</SpecularStrict></PropertyGroup>
            <ItemGroup>
            """);
        consumer.CopySpecs("kling-302");

        var (exitCode, output) = await consumer.BuildAsync(TestContext.Current.CancellationToken);
        Assert.NotEqual(0, exitCode);
        Assert.Contains($"error SPEC4093: The baseline '{baseline}' does not exist", output);

        // Warnings are errors in this project. The file of docs/lint.md raises one kind, and takes another away.
        consumer.Write(baseline, """{"specular": "baseline", "version": 1, "accepted": []}""");
        consumer.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.SPEC2012.severity = error\ndotnet_diagnostic.SPEC2004.severity = none\n");
        (exitCode, output) = await consumer.BuildAsync(TestContext.Current.CancellationToken);
        Assert.NotEqual(0, exitCode);
        Assert.Matches(@"create\.yaml\(\d+,\d+\): error SPEC2012", output);
        Assert.Matches(@"identify-face\.yaml\(\d+,\d+\): error SPEC2001", output);
        Assert.DoesNotContain("SPEC2004", output);

        // What the tool accepts, the build accepts.
        consumer.Write(".globalconfig", "is_global = true\n");
        await DotNet.SucceedAsync(consumer.Folder, TestContext.Current.CancellationToken, Repository.Tool, "lint", "specs/kling-302", "--write-baseline", baseline);
        (exitCode, output) = await consumer.BuildAsync(TestContext.Current.CancellationToken);
        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("SPEC", output);
    }

    // As Apifox gives it for the page's address with ".md".
    private static string Page(string yaml) => $"# Identify-Face(对口型-人脸识别)\n\n## OpenAPI Specification\n\n```yaml\n{yaml}\n```\n";
}
