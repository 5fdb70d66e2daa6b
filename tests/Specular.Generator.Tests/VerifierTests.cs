using Specular.Testing;
using Xunit;

namespace Specular.Generator.Tests;

public sealed class VerifierTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("specular-verify-").FullName;

    private string Source => Path.Combine(_folder, "SomeTests.cs");

    private string Received => Path.Combine(_folder, "SomeTests.Method.received.txt");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task AFirstSnapshotFailsAndLeavesWhatWasReceived()
    {
        var fault = await Assert.ThrowsAsync<SnapshotMismatchException>(() => Verifier.Verify("a\nb", Source, "Method"));

        Assert.Contains("SomeTests.Method.verified.txt", fault.Message);
        Assert.Equal("a\nb\n", await File.ReadAllTextAsync(Received, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task ADifferenceNamesItsLine()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "SomeTests.Method.verified.txt"), "a\nb\n", TestContext.Current.CancellationToken);

        var fault = await Assert.ThrowsAsync<SnapshotMismatchException>(() => Verifier.Verify("a\nc", Source, "Method"));

        Assert.Contains("from line 2 on", fault.Message);
    }

    [Fact]
    public async Task AnEqualTextPassesAndCleansUp()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "SomeTests.Method.verified.txt"), "a\r\nb\r\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Received, "old", TestContext.Current.CancellationToken);

        await Verifier.Verify("a\nb", Source, "Method");

        Assert.False(File.Exists(Received));
    }
}
