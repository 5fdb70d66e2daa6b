namespace Specular.Mocking.Tests;

/// <summary>Starting from what a generated client knows of its documents.</summary>
public sealed class DescriptorTests
{
    [Fact]
    public async Task AServerStartsFromTheContractsOfTwoClients()
    {
        await using var server = await MockServer.StartAsync(
            [TestSurfaces.DescriptorOf(TestSurfaces.Kling), TestSurfaces.DescriptorOf(TestSurfaces.Relay)], cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(["kling-302", "kling-relay"], server.Simulator.Contracts.Select(c => c.Name).Order(StringComparer.Ordinal));
        using var kling = KlingCalls.On(server);
        Assert.StartsWith("kling_", await kling.CreateAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DocumentsThatAreNotTheClientsAreRefusedWithBothDigests()
    {
        var descriptor = TestSurfaces.DescriptorOf(TestSurfaces.Kling, digest: new string('0', 64));
        var e = await Assert.ThrowsAsync<MockServerException>(() => MockServer.StartAsync(descriptor, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Contains("000000000000", e.Problem, StringComparison.Ordinal);
        Assert.Contains(TestSurfaces.DescriptorOf(TestSurfaces.Kling).Digest[..12], e.Problem, StringComparison.Ordinal);
        Assert.Contains("again", e.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMissingFolderSaysToSetCopyToOutput()
    {
        var descriptor = TestSurfaces.DescriptorOf(TestSurfaces.Kling, documentsFolder: "specular/nowhere");
        var e = await Assert.ThrowsAsync<MockServerException>(() => MockServer.StartAsync(descriptor, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Contains("CopyToOutput=\"true\"", e.Message, StringComparison.Ordinal);
        Assert.Contains("nowhere", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMissingDocumentIsNamed()
    {
        var folder = CopyOfKling();
        var descriptor = TestSurfaces.DescriptorOf(TestSurfaces.Kling, documentsFolder: Path.GetRelativePath(AppContext.BaseDirectory, folder));
        File.Delete(Path.Combine(folder, "identify-face.yaml"));
        var e = await Assert.ThrowsAsync<MockServerException>(() => MockServer.StartAsync(descriptor, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Contains("lacks identify-face.yaml", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AChangedDocumentIsNoticedAndAnAddedCommentIsNot()
    {
        var folder = CopyOfKling();
        var descriptor = TestSurfaces.DescriptorOf(TestSurfaces.Kling, documentsFolder: Path.GetRelativePath(AppContext.BaseDirectory, folder));
        await using (await MockServer.StartAsync(descriptor, cancellationToken: TestContext.Current.CancellationToken))
        {
        }

        var document = Path.Combine(folder, "identify-face.yaml");
        File.AppendAllText(document, "\n# a comment\n");
        await using (await MockServer.StartAsync(descriptor, cancellationToken: TestContext.Current.CancellationToken))
        {
        }

        File.WriteAllText(document, File.ReadAllText(document).Replace("video_url", "film_url", StringComparison.Ordinal));
        var e = await Assert.ThrowsAsync<MockServerException>(() => MockServer.StartAsync(descriptor, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Contains("do not say what kling-302 was generated from", e.Problem, StringComparison.Ordinal);
    }

    private static string CopyOfKling([System.Runtime.CompilerServices.CallerMemberName] string test = "")
    {
        var folder = TestSurfaces.NewFolder(test);
        foreach (var file in Directory.GetFiles(TestSurfaces.Kling))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        return folder;
    }
}
