using System.Globalization;
using Specular.Generator.Testing;

namespace Specular.Benchmarks.Generation;

/// <summary>A document to C# in a cold process, and the C# to an assembly, beside NSwag's command line; medians of alternating rounds.</summary>
internal static class GenerationBenchmark
{
    private const int Rounds = 5;

    // As many as GitHub's API has.
    private const int Operations = 1000;

    /// <param name="paths">Documents; without any a synthetic one.</param>
    /// <param name="output">Where figures go.</param>
    public static int Run(IReadOnlyList<string> paths, TextWriter output)
    {
        if (!ClientWriter.Specular.IsThere)
        {
            output.WriteLine("Build the tool first: dotnet build -c Release mockserver/Specular.Tool");
            return 1;
        }

        var folder = Directory.CreateTempSubdirectory("specular-generation").FullName;
        try
        {
            if (paths.Count == 0)
            {
                var document = Path.Combine(folder, "large.json");
                File.WriteAllText(document, LargeDocument.Write(Operations, isNSwags: true));
                paths = [document];
            }

            foreach (var path in paths)
            {
                Measure(Path.GetFullPath(path), folder, output);
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Measure(string document, string folder, TextWriter output)
    {
        ClientWriter[] writers = [.. new[] { ClientWriter.Specular, ClientWriter.NSwag }.Where(w => w.IsThere)];
        var written = writers.Select(_ => new List<double>()).ToArray();
        var compiled = writers.Select(_ => new List<double>()).ToArray();
        var results = writers.Select(w => new Result(Path.Combine(folder, Path.GetRandomFileName()))).ToArray();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(document)}, {new FileInfo(document).Length / 1e6:0.00} MB; medians of {Rounds} rounds"));

        // The first round of each only warms up.
        for (var round = 0; round <= Rounds; round++)
        {
            for (var i = 0; i < writers.Length; i++)
            {
                var time = Write(writers[i], document, results[i]);
                if (round > 0 && results[i].Fault is null)
                {
                    written[i].Add(time.TotalSeconds);
                }
            }
        }

        for (var round = 0; round <= Rounds; round++)
        {
            for (var i = 0; i < writers.Length; i++)
            {
                if (results[i].Fault is null)
                {
                    results[i].Sources ??= new(results[i].Folder);
                    var (time, bytes, error) = results[i].Sources!.Compile();
                    (results[i].Bytes, results[i].Error) = (bytes, error);
                    if (round > 0)
                    {
                        compiled[i].Add(time.TotalSeconds);
                    }
                }
            }
        }

        for (var i = 0; i < writers.Length; i++)
        {
            output.WriteLine(results[i].Fault is { } fault
                ? $"  {writers[i].Name}: {fault}"
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {writers[i].Name,-8} written in {Median(written[i]):0.00} s ({Ratio(written, results, i)}), compiled in {Median(compiled[i]):0.00} s ({Ratio(compiled, results, i)}), {results[i].Bytes / 1e6:0} MB allocated; {results[i].Sources!.Files} files, {results[i].Sources!.Length / 1e6:0.0} MB{(results[i].Error is { } error ? "; does not compile: " + error : "")}"));
        }
    }

    private static TimeSpan Write(ClientWriter writer, string document, Result result)
    {
        try
        {
            return writer.Write(document, result.Folder);
        }
        catch (InvalidOperationException fault)
        {
            result.Fault = fault.Message.Trim().ReplaceLineEndings(" ");
            return default;
        }
    }

    // Against the last of them, NSwag's.
    private static string Ratio(List<double>[] seconds, Result[] results, int index) => results[^1].Fault is null
        ? (Median(seconds[index]) / Median(seconds[^1])).ToString("0.00", CultureInfo.InvariantCulture)
        : "alone";

    private static double Median(List<double> seconds) => seconds.Order().ElementAt(seconds.Count / 2);

    private sealed class Result(string folder)
    {
        public string Folder { get; } = folder;

        public GeneratedSources? Sources { get; set; }

        public long Bytes { get; set; }

        public string? Error { get; set; }

        public string? Fault { get; set; }
    }
}
