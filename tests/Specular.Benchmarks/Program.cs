using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Specular.Benchmarks.Calls;
using Specular.Benchmarks.Generation;
using Specular.Benchmarks.Json;
using Specular.Benchmarks.Load;
using Specular.Benchmarks.Validation;

const string usage = """
    Figures are ratios within one run; nothing here is a test.

      dotnet run -c Release --project tests/Specular.Benchmarks -- json        JSON of five shapes against System.Text.Json's source generator
      dotnet run -c Release --project tests/Specular.Benchmarks -- calls       a client's calls against HttpClient by hand, and NSwag's after Calls/nswag.sh
      dotnet run -c Release --project tests/Specular.Benchmarks -- generation  documents (paths; without any a synthetic one) to C# and to an assembly, beside NSwag's after Calls/nswag.sh
      dotnet run -c Release --project tests/Specular.Benchmarks -- validation  a body's validation against System.Text.Json's parse
      dotnet run -c Release --project tests/Specular.Benchmarks -- simulator   the simulator against bare Kestrel with fixed bytes
    """;

switch (args.FirstOrDefault())
{
    case "json":
        return Run(typeof(ReadBenchmarks), typeof(WriteBenchmarks));
    case "calls":
        return Run(typeof(CallBenchmarks));
    case "generation":
        return GenerationBenchmark.Run(args[1..], Console.Out);
    case "validation":
        return Run(typeof(BodyBenchmarks));
    case "simulator":
        return await SimulatorBenchmark.RunAsync(Console.Out);
    case "serve":
        return await ServedProcess.ServeAsync(args.Skip(1).ToArray());
    default:
        Console.WriteLine(usage);
        return args.Length == 0 ? 0 : 2;
}

int Run(params Type[] types)
{
    // In this process: the generated clients are compiled into this project, and a project of BenchmarkDotNet's own would not have them.
    var config = ManualConfig.Create(DefaultConfig.Instance)
        .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .WithOptions(ConfigOptions.DisableLogFile);
    BenchmarkSwitcher.FromTypes(types).Run(args.Length > 1 ? args[1..] : ["--filter", "*"], config);
    return 0;
}
