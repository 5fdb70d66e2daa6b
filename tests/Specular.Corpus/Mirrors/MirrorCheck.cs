using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Emission;
using Specular.CodeGeneration.Lowering;
using Specular.Corpus.Documents;
using Specular.Corpus.Generation;
using Specular.Simulation;
using Specular.Specification.Contract;
using Specular.Specification.Documents;

namespace Specular.Corpus.Mirrors;

/// <summary>Calls every operation of a document with its generated client, against the simulator of the same document.</summary>
internal static class MirrorCheck
{
    public const string Namespace = "Sample";

    private const string Client = "SampleClient";

    // All optional arguments and members, and few.
    private static readonly double[] s_shares = [1, 0.2];

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    /// <summary>The calls.</summary>
    /// <param name="document">The document.</param>
    /// <param name="seed">Where the values come from.</param>
    /// <param name="mostOperations">How many operations are called at most.</param>
    public static MirrorReport Check(CorpusDocument document, int seed, int mostOperations)
    {
        var contract = ContractReader.Read(document.Folder, document.Load()).Contract;
        if (contract.Operations.Count == 0)
        {
            return new(document.Name, []);
        }

        Simulator simulator;
        try
        {
            simulator = new Simulator([contract], new SimulatorOptions { ChecksIssuedIds = false, JournalBytes = 0 });
        }
        catch (SimulatorLoadException e)
        {
            return new(document.Name, [new("", MirrorOutcome.Skipped, "not simulated: " + e.Problems[0])]);
        }

        using (simulator)
        {
            var lowered = ClientLowering.Lower(contract, new ClientIdentity(Namespace, Client), "");
            var context = new AssemblyLoadContext("client", isCollectible: true);
            try
            {
                var assembly = ClientCompiler.Load(ClientEmission.Emit(lowered.Model), context);
                return new(document.Name, Check(contract, lowered.Model, assembly, simulator, seed, mostOperations).GetAwaiter().GetResult());
            }
            finally
            {
                context.Unload();
            }
        }
    }

    private static async Task<IReadOnlyList<MirrorCall>> Check(ApiContract contract, ClientModel model, Assembly assembly, Simulator simulator, int seed, int mostOperations)
    {
        using var handler = new SimulatorHandler(simulator);
        using var http = new HttpClient(handler);
        var client = Activator.CreateInstance(assembly.GetType(Namespace + "." + Client, throwOnError: true)!, ClientOptionsOf(assembly, model), http)!;
        var resolver = (IJsonTypeInfoResolver)assembly.GetType(Namespace + ".SampleJson", throwOnError: true)!.GetProperty("Default")!.GetValue(null)!;
        var options = new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine(resolver, new DefaultJsonTypeInfoResolver()) };
        var sampler = new ArgumentSampler(contract, options, seed);
        var unreached = simulator.Describe().Limitations.Where(l => l.OtherPlace is not null).Select(l => l.Place).ToHashSet();
        var calls = new List<MirrorCall>();
        foreach (var operation in model.Operations.Take(mostOperations))
        {
            var declared = contract.Operations.First(o => string.Equals(o.Key, operation.Key, StringComparison.Ordinal));
            foreach (var answer in operation.Answers)
            {
                var method = client.GetType().GetMethods().FirstOrDefault(m => string.Equals(m.Name, answer.Name + "Async", StringComparison.Ordinal));
                foreach (var share in s_shares)
                {
                    calls.Add(method is null ? new(answer.Name, MirrorOutcome.Skipped, "there is no method of that name")
                        : unreached.Contains(declared.Source) ? new(answer.Name, MirrorOutcome.Skipped, "another operation answers the same requests")
                        : AsksForATask(contract, operation) ? new(answer.Name, MirrorOutcome.Skipped, "it asks for a task that nobody has begun")
                        : await CallAsync(client, method, operation, declared, sampler, share, handler).ConfigureAwait(false));
                }
            }
        }

        return calls;
    }

    private static async Task<MirrorCall> CallAsync(object client, MethodInfo method, OperationModel model, Operation operation, ArgumentSampler sampler, double share, SimulatorHandler handler)
    {
        using var patience = new CancellationTokenSource(s_patience);
        handler.Last = null;
        try
        {
            if (sampler.Make(method, model, operation, share, patience.Token, out var reason) is not { } arguments)
            {
                return new(method.Name, MirrorOutcome.Skipped, reason);
            }

            await AnswerDrain.ReadAsync(method.Invoke(client, arguments), patience.Token).ConfigureAwait(false);
            return new(method.Name, MirrorOutcome.Agreed, "");
        }
        catch (Exception thrown)
        {
            var e = thrown is TargetInvocationException { InnerException: { } inner } ? inner : thrown;
            var answer = handler.Last;
            return answer is null && e is ArgumentException && e.Message.Contains("cannot be sent", StringComparison.Ordinal) ? new(method.Name, MirrorOutcome.Skipped, "a value that no request can carry")
                : answer is null ? new(method.Name, MirrorOutcome.NotSent, e.Message)
                : answer.Status >= 400 ? new(method.Name, MirrorOutcome.Refused, string.Create(CultureInfo.InvariantCulture, $"{answer.Status} {string.Join("; ", answer.Violations.Take(3).Select(v => v.Message))}{(answer.Violations.Count == 0 ? e.Message : "")}\n    {handler.Sent}"))
                : new(method.Name, MirrorOutcome.NotRead, $"{e.GetType().Name}: {e.Message}\n    {handler.Sent}\n    {answer.ContentType} {Start(answer.Body)}");
        }
    }

    // Such calls have an id that only an earlier call gives.
    private static bool AsksForATask(ApiContract contract, OperationModel operation) => contract.TaskProtocols.Any(p =>
        string.Equals(p.QueryOperation, operation.Key, StringComparison.Ordinal) || string.Equals(p.CancelOperation, operation.Key, StringComparison.Ordinal));

    private static ApiClientOptions ClientOptionsOf(Assembly assembly, ClientModel model)
    {
        var options = (ApiClientOptions)Activator.CreateInstance(assembly.GetType(Namespace + "." + model.OptionsName, throwOnError: true)!)!;
        foreach (var property in options.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(p => p.CanWrite))
        {
            property.SetValue(options, property.PropertyType == typeof(string) ? "key"
                : property.PropertyType == typeof(BasicCredential) ? new BasicCredential("user", "password")
                : property.PropertyType == typeof(Credential) ? Credential.FromString("key")
                : property.GetValue(options));
        }

        options.Credential ??= Credential.FromString("key");
        options.BaseAddress = new Uri("http://mirror.example/");
        options.StrictReading = true;
        options.Retry = new RetryOptions { MaxRetries = 0 };
        return options;
    }

    private static string Start(ReadOnlyMemory<byte> body) => System.Text.Encoding.UTF8.GetString(body.Span[..Math.Min(body.Length, 300)]);
}
