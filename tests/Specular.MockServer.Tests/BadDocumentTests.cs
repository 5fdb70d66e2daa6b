using System.Text;

namespace Specular.Mocking.Tests;

/// <summary>Paths and documents that cannot be served: each a message with the place and what to do.</summary>
public sealed class BadDocumentTests
{
    private const string Minimal = "openapi: 3.0.1\ninfo: {title: t, version: '1'}\npaths:\n  /a:\n    get:\n      responses: {'200': {description: ok}}\n";

    [Fact]
    public Task AMissingPathIsNamed() => FailsAsync("no/such/path.yaml", "no/such/path.yaml", "relative paths start at the current directory");

    [Fact]
    public async Task EveryMissingPathIsNamed()
    {
        var e = await Assert.ThrowsAsync<MockServerException>(() => MockServer.StartAsync(["first.yaml", "second.yaml"], cancellationToken: TestContext.Current.CancellationToken));
        Assert.Contains("first.yaml", e.Message, StringComparison.Ordinal);
        Assert.Contains("second.yaml", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFolderWithoutDocumentsNamesTheFoldersBelowThatHaveSome()
    {
        var folder = TestSurfaces.NewFolder();
        Directory.CreateDirectory(Path.Combine(folder, "below"));
        await FailsAsync(folder, "holds no *.yaml");
        File.WriteAllText(Path.Combine(folder, "below", "api.yaml"), Minimal);
        await FailsAsync(folder, "name those", "/below");
    }

    [Fact]
    public async Task PartsInFoldersBelowBelongToADividedDocument()
    {
        var folder = TestSurfaces.NewFolder();
        Directory.CreateDirectory(Path.Combine(folder, "paths", "deep"));
        File.WriteAllText(Path.Combine(folder, "api.yaml"), "openapi: 3.0.1\npaths:\n  /a: {$ref: paths/a.yaml}\n");
        File.WriteAllText(Path.Combine(folder, "paths", "a.yaml"), "get:\n  responses: {'200': {$ref: deep/ok.yaml}}\n");
        File.WriteAllText(Path.Combine(folder, "paths", "deep", "ok.yaml"), "description: ok\ncontent: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}\n");
        await using var server = await MockServer.StartAsync([folder], cancellationToken: TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = server.BaseAddress };
        Assert.Contains("\"id\"", await client.GetStringAsync(new Uri("a", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NotesInAFolderAreNoDocuments()
    {
        var folder = TestSurfaces.NewFolder();
        File.WriteAllText(Path.Combine(folder, "README.md"), "# Where these come from\n");
        await FailsAsync(folder, "no page (*.md, *.txt) with an API in it");
        File.WriteAllText(Path.Combine(folder, "api.yaml"), Minimal);
        await using var server = await MockServer.StartAsync([folder], cancellationToken: TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task ABinaryFileIsNoDocument()
    {
        var file = Path.Combine(TestSurfaces.NewFolder(), "film.yaml");
        File.WriteAllBytes(file, [0x89, 0x50, 0x4E, 0x47, 0x00, 0x01]);
        await FailsAsync(file, "film.yaml is a binary file", "offset 4");
    }

    [Fact]
    public async Task TextThatIsNotUtf8SaysSo()
    {
        var file = Path.Combine(TestSurfaces.NewFolder(), "gbk.yaml");
        File.WriteAllBytes(file, [.. "openapi: 3.0.1 # "u8, 0xB6, 0xD4]);
        await FailsAsync(file, "not UTF-8", "Save it as UTF-8");
    }

    [Fact]
    public async Task Utf16WithAMarkIsRead()
    {
        var file = Path.Combine(TestSurfaces.NewFolder(), "wide.yaml");
        File.WriteAllText(file, Minimal, Encoding.Unicode);
        await using var server = await MockServer.StartAsync(file, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Single(server.Simulator.Contracts.Single().Operations);
    }

    [Fact]
    public async Task ADocumentOfAnotherKindIsRefusedAtItsPlace()
    {
        var file = Path.Combine(TestSurfaces.NewFolder(), "page.yaml");
        File.WriteAllText(file, "<!DOCTYPE html>\n<html><body>hello</body></html>\n");
        await FailsAsync(file, "page.yaml:1:1: error SPEC1002");
    }

    [Fact]
    public async Task BrokenYamlIsRefusedAtItsLine()
    {
        var file = Path.Combine(TestSurfaces.NewFolder(), "broken.yaml");
        File.WriteAllText(file, "openapi: 3.0.1\ninfo: {title: [}\n");
        await FailsAsync(file, "broken.yaml:2:", "error SPEC1001", "--keep-going");
    }

    [Fact]
    public async Task TwoDocumentsThatDisagreeAreRefusedWithBothPlaces()
    {
        var folder = TestSurfaces.NewFolder();
        File.WriteAllText(Path.Combine(folder, "a.yaml"), Minimal);
        File.WriteAllText(Path.Combine(folder, "b.yaml"), Minimal.Replace("description: ok", "description: other", StringComparison.Ordinal));
        await FailsAsync(folder, "b.yaml:5:5: error SPEC2030", "a.yaml#/paths/~1a/get");
    }

    [Fact]
    public async Task TwoSurfacesWithTheSamePathAreRefusedWithBothPlaces()
    {
        var folder = TestSurfaces.NewFolder();
        foreach (var name in new[] { "one", "two" })
        {
            Directory.CreateDirectory(Path.Combine(folder, name));
            File.WriteAllText(Path.Combine(folder, name, $"{name}.yaml"), Minimal);
        }

        var e = await Assert.ThrowsAsync<MockServerException>(() => MockServer.StartAsync(
            [Path.Combine(folder, "one"), Path.Combine(folder, "two")], cancellationToken: TestContext.Current.CancellationToken));
        Assert.Contains("one.yaml:5:5", e.Message, StringComparison.Ordinal);
        Assert.Contains("two.yaml:5:5", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ErrorsCanBeLeftOut()
    {
        var folder = TestSurfaces.NewFolder();
        File.WriteAllText(Path.Combine(folder, "a.yaml"), Minimal);
        File.WriteAllText(Path.Combine(folder, "broken.yaml"), "openapi: 3.0.1\ninfo: {title: [}\n");
        await using var server = await MockServer.StartAsync(
            folder, new MockServerOptions { IgnoresDocumentErrors = true }, TestContext.Current.CancellationToken);
        Assert.Contains(server.Problems, p => p.Problem.Descriptor.Id == "SPEC1001");
        using var client = server.CreateHttpClient();
        using var answer = await client.GetAsync("a", TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode);
    }

    [Fact]
    public async Task FilesOfOneFolderAreOneSurface()
    {
        await using var server = await MockServer.StartAsync(
            [.. Directory.GetFiles(TestSurfaces.Kling)], cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("kling-302", Assert.Single(server.Simulator.Contracts).Name);
    }

    private static async Task FailsAsync(string path, params string[] expected)
    {
        var e = await Assert.ThrowsAsync<MockServerException>(() => MockServer.StartAsync(path, cancellationToken: TestContext.Current.CancellationToken));
        Assert.All(expected, text => Assert.Contains(text, e.Message, StringComparison.Ordinal));
    }
}
