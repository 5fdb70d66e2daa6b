using System.Diagnostics;

namespace Specular.Benchmarks.Generation;

/// <summary>A program that writes the client of a document, in a process of its own, as a build starts it.</summary>
internal sealed record ClientWriter(string Name, string Program, Func<string, string, IEnumerable<string>> Arguments)
{
    /// <summary>specular generate, where the tool is built.</summary>
    public static ClientWriter Specular { get; } = new(
        "Specular", Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../Specular.Tool/release/specular.dll")),
        (document, folder) => ["generate", document, "--namespace", "Sample", "--client", "SampleClient", "--output", folder]);

    /// <summary>NSwag's command line, where Calls/nswag.sh has brought it.</summary>
    public static ClientWriter NSwag { get; } = new(
        "NSwag", NSwagProgram(),
        (document, folder) =>
        [
            "openapi2csclient", "/input:" + document, "/output:" + Path.Combine(folder, "SampleClient.cs"), "/namespace:Sample", "/className:SampleClient",
            // By default it makes a client of each first word of an operationId, all of one name.
            "/operationGenerationMode:SingleClientFromOperationId", "/jsonLibrary:SystemTextJson", "/generateNullableReferenceTypes:true",
        ]);

    /// <summary>Whether it is on this machine.</summary>
    public bool IsThere => File.Exists(Program);

    /// <summary>Writes the client.</summary>
    /// <param name="document">The document's path.</param>
    /// <param name="folder">An empty folder.</param>
    /// <returns>How long the process ran.</returns>
    public TimeSpan Write(string document, string folder)
    {
        Directory.CreateDirectory(folder);
        var start = Stopwatch.GetTimestamp();
        var info = new ProcessStartInfo("dotnet", [Program, .. Arguments(document, folder)]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(info)!;
        var said = process.StandardError.ReadToEndAsync();
        var more = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? Stopwatch.GetElapsedTime(start) : throw new InvalidOperationException($"{Name}: {said.Result}\n{more}");
    }

    private static string NSwagProgram()
    {
        var folder = new DirectoryInfo(Path.Combine(AppContext.BaseDirectory, "../../../nswag"));
        return !folder.Exists ? "" : folder.EnumerateFiles("dotnet-nswag.dll", SearchOption.AllDirectories).FirstOrDefault(f => f.Directory!.Name == "Net100")?.FullName ?? "";
    }
}
