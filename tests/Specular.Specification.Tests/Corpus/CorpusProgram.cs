using System.Diagnostics;
using Specular.Testing;
using Xunit;

namespace Specular.Specification.Tests.Corpus;

/// <summary>Runs <c>tests/Specular.Corpus</c> as a program of its own, since it compiles against the runtime's assemblies; it has the analyzers.</summary>
internal static class CorpusProgram
{
    private static string Configuration => typeof(CorpusProgram).Assembly.Location.Contains("release", StringComparison.OrdinalIgnoreCase) ? "release" : "debug";

    /// <summary>Runs it to its end.</summary>
    /// <returns>Its exit code; what it found; the same with what it said of faults after it.</returns>
    public static async Task<(int ExitCode, string Found, string Said)> RunAsync(params string[] arguments)
    {
        var program = RepositoryRoot.Combine("artifacts", "bin", "Specular.Corpus", Configuration, "Specular.Corpus.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var found = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, found, found + await error);
    }
}
