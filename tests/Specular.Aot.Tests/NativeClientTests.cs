using System.Diagnostics;

namespace Specular.Aot;

public sealed class NativeClientTests
{
    [Fact]
    public async Task AClientPublishedWithNativeAotCallsFollowsAndSerializes()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && (OnPath("clang") || OnPath("gcc")), "No linker (clang or gcc) is installed; Native AOT needs one.");
        var output = Directory.CreateTempSubdirectory("specular-aot-").FullName;
        try
        {
            var said = await DotNet.SucceedAsync(
                Path.Combine(Repository.Root, "tests/Specular.Aot"), TestContext.Current.CancellationToken,
                "publish", "-c", "Release", "-o", output, "-p:ArtifactsPath=" + Path.Combine(output, "obj"));
            Assert.DoesNotContain("warning IL", said);

            using var process = Process.Start(new ProcessStartInfo(Path.Combine(output, "Specular.Aot")) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var text = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);

            Assert.True(process.ExitCode == 0, text + error);
            Assert.Equal("face 0\nsubmitted\nprocessing\nsucceed https://example.com/done.mp4\nround trip kept 中文\n", text);
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    }

    private static bool OnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .Any(folder => File.Exists(Path.Combine(folder, program)));
}
