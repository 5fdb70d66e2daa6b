using Specular.Descriptors;
using Specular.Mocking.Admin;
using Specular.Mocking.Callbacks;
using Specular.Mocking.Hosting;
using Specular.Mocking.Loading;
using Specular.Simulation;
using Specular.Specification.Contract;

namespace Specular.Mocking;

/// <summary>
/// A local server that behaves as the documented API does, over real HTTP: it keeps tasks, moves them through their states by its clock, and refuses what breaks the
/// contract. Any number can run at once; they share nothing.
/// </summary>
/// <example>
/// <code>
/// await using var server = await MockServer.StartAsync(KlingClient.Contract);
/// var kling = new KlingClient(new() { ApiKey = "test", BaseAddress = server.BaseAddress, TimeProvider = server.Clock });
/// </code>
/// </example>
public sealed class MockServer : IAsyncDisposable
{
    private readonly KestrelListener _listener;
    private readonly CallbackSender _callbacks;
    private readonly CancellationTokenSource _stopping;
    private readonly TimeSpan _stopTimeout;
    private int _isDisposed;

    private MockServer(
        Simulator simulator, KestrelListener listener, CallbackSender callbacks, CancellationTokenSource stopping, MockServerOptions options, IReadOnlyList<DocumentProblem> problems)
    {
        Simulator = simulator;
        _listener = listener;
        _callbacks = callbacks;
        _stopping = stopping;
        _stopTimeout = options.StopTimeout;
        Problems = problems;
    }

    /// <summary>Where it listens, with a slash at the end: <c>http://127.0.0.1:41234/</c>.</summary>
    public Uri BaseAddress => _listener.Address;

    /// <summary>The clock that tasks live by; give it to the client under test as well.</summary>
    public TimeProvider Clock => Simulator.Clock;

    /// <summary>The clock, when it is a virtual one: advance it to move tasks on.</summary>
    /// <exception cref="InvalidOperationException">The server was started with a clock of another kind.</exception>
    public VirtualClock VirtualClock => Clock as VirtualClock
        ?? throw new InvalidOperationException("This server was started with a clock that cannot be moved. Leave MockServerOptions.Clock null, or give it a VirtualClock.");

    /// <summary>What answers: its tasks, its description, its namespaces.</summary>
    public Simulator Simulator { get; }

    /// <summary>What the documents were found to have wrong, warnings and remarks included.</summary>
    public IReadOnlyList<DocumentProblem> Problems { get; }

    /// <summary>The requests so far, oldest first, keys redacted.</summary>
    public IReadOnlyList<JournalEntry> Journal => Simulator.Journal.Entries();

    /// <summary>The requests so far that broke the contract; a contract test ends with this being empty.</summary>
    public IReadOnlyList<JournalEntry> Violations => [.. Journal.Where(e => e.Violations.Count > 0)];

    /// <summary>The callbacks sent so far, oldest first; the last thousand.</summary>
    public IReadOnlyList<CallbackDelivery> Callbacks => _callbacks.Deliveries;

    /// <summary>Starts a server for the contract of a generated client, from the documents that the build copied beside the program.</summary>
    /// <param name="contract">The client's contract: <c>KlingClient.Contract</c>.</param>
    /// <param name="options">How it listens and behaves; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="MockServerException">It cannot start; the message says why and what to do.</exception>
    public static Task<MockServer> StartAsync(ContractDescriptor contract, MockServerOptions? options = null, CancellationToken cancellationToken = default) =>
        StartAsync([contract], options, cancellationToken);

    /// <summary>Starts one server for the contracts of several generated clients.</summary>
    /// <inheritdoc cref="StartAsync(ContractDescriptor, MockServerOptions?, CancellationToken)" />
    /// <param name="contracts">The clients' contracts.</param>
    /// <param name="options">How it listens and behaves; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    public static Task<MockServer> StartAsync(
        IReadOnlyList<ContractDescriptor> contracts, MockServerOptions? options = null, CancellationToken cancellationToken = default) =>
        StartAsync([.. contracts.Select(DescriptorLoader.Load)], options, cancellationToken);

    /// <summary>Starts a server for documents on disk.</summary>
    /// <inheritdoc cref="StartAsync(ContractDescriptor, MockServerOptions?, CancellationToken)" />
    /// <param name="path">A document, or a folder with the documents of one API directly in it.</param>
    /// <param name="options">How it listens and behaves; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    public static Task<MockServer> StartAsync(string path, MockServerOptions? options = null, CancellationToken cancellationToken = default) =>
        StartAsync([path], options, cancellationToken);

    /// <summary>Starts one server for several APIs on disk.</summary>
    /// <inheritdoc cref="StartAsync(ContractDescriptor, MockServerOptions?, CancellationToken)" />
    /// <param name="paths">Documents and folders; a folder is one API, and so are documents that lie in one folder.</param>
    /// <param name="options">How it listens and behaves; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    public static Task<MockServer> StartAsync(IReadOnlyList<string> paths, MockServerOptions? options = null, CancellationToken cancellationToken = default) =>
        StartAsync(SurfaceLoader.Load(paths), options, cancellationToken);

    /// <summary>Starts a server for contracts that were read already.</summary>
    /// <inheritdoc cref="StartAsync(ContractDescriptor, MockServerOptions?, CancellationToken)" />
    /// <param name="contracts">The contracts.</param>
    /// <param name="options">How it listens and behaves; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    public static Task<MockServer> StartAsync(IReadOnlyList<ApiContract> contracts, MockServerOptions? options = null, CancellationToken cancellationToken = default) =>
        StartAsync([.. contracts.Select(c => new Surface("", [], c, []))], options, cancellationToken);

    /// <summary>Makes a client for it: its address set, no proxy between. Dispose it when done.</summary>
    public HttpClient CreateHttpClient() => new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = BaseAddress };

    /// <summary>Arranges an outcome for the next calls of an operation; arrangements are used up in their order.</summary>
    /// <param name="operation">The operation: <c>KlingClient.Operations.CreateAdvancedLipSync</c>.</param>
    /// <param name="outcome">What is to come of them: <c>Outcome.Fail("moderation")</c>.</param>
    /// <param name="times">For how many calls; <see cref="Arrangement.Always"/> for all that follow.</param>
    public void Arrange(OperationDescriptor operation, Outcome outcome, int times = 1) => Simulator.Arrange(operation.Key, outcome, times);

    /// <summary>
    /// Serves a file from now on, without a key. Where a request has its address, the file is measured against what the profile says of such media; a file behind an address
    /// of somebody else's is never fetched, and rules about it are not checked. A reset leaves it there.
    /// </summary>
    /// <param name="path">The file; it is served under its own name.</param>
    /// <returns>Its address.</returns>
    /// <exception cref="MockServerException">It cannot be read, or there is no room for it (<see cref="SimulatorOptions.MediaBytes"/>).</exception>
    public Uri AddMedia(string path) => MediaFiles.Add(Simulator, path);

    /// <summary>Serves bytes as a file from now on, see <see cref="AddMedia(string)"/>.</summary>
    /// <param name="name">The file's name: "talking.mp4".</param>
    /// <param name="bytes">Its content; the media type follows from it.</param>
    /// <returns>Its address.</returns>
    /// <exception cref="ArgumentException">It cannot have that name, or there is no room for it.</exception>
    public Uri AddMedia(string name, ReadOnlyMemory<byte> bytes) => Simulator.AddMedia(name, bytes);

    /// <summary>
    /// Lets an id count as issued, for rules about operations that the documents do not show: <c>server.SeedIssued(new("audio_id", "825455158141661278") { Age = TimeSpan.FromDays(3) })</c>.
    /// Once one was seeded for a rule, ids that nobody seeded are refused; before, they are not checked.
    /// </summary>
    /// <param name="id">The id, and what is known of it.</param>
    /// <exception cref="ArgumentException">No rule is about such a member, or the id is empty.</exception>
    public void SeedIssued(SeededId id) => Simulator.SeedIssued(id);

    /// <summary>The calls of an operation so far, oldest first: <c>Assert.Single(server.Calls(KlingClient.Operations.CreateAdvancedLipSync))</c>.</summary>
    /// <param name="operation">The operation.</param>
    public IReadOnlyList<JournalEntry> Calls(OperationDescriptor operation) =>
        [.. Journal.Where(e => string.Equals(e.Operation, operation.Key, StringComparison.Ordinal))];

    /// <summary>Forgets tasks, arrangements, journal and callbacks, as if it had just started. The clock stays where it is.</summary>
    public void Reset()
    {
        Simulator.Reset();
        _callbacks.Clear();
    }

    /// <summary>Takes no more requests, lets those under way finish for <see cref="MockServerOptions.StopTimeout"/>, then closes.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
        {
            return;
        }

        await _stopping.CancelAsync().ConfigureAwait(false);
        using (var patience = new CancellationTokenSource(_stopTimeout))
        {
            await _listener.StopAsync(patience.Token).ConfigureAwait(false);
        }

        await _listener.DisposeAsync().ConfigureAwait(false);
        Simulator.Dispose();
        await _callbacks.DisposeAsync().ConfigureAwait(false);
        _stopping.Dispose();
    }

    internal static async Task<MockServer> StartAsync(IReadOnlyList<Surface> surfaces, MockServerOptions? options, CancellationToken cancellationToken)
    {
        options ??= new MockServerOptions();
        var binding = HostBinding.Parse(options.Host, options.Port);
        var problems = DocumentProblem.Locate(surfaces);
        if (!options.IgnoresDocumentErrors)
        {
            DocumentProblem.ThrowOnErrors(problems);
        }

        var callbacks = new CallbackSender(options.CallbackTimeout);
        var stopping = new CancellationTokenSource();
        Simulator? simulator = null;
        try
        {
            simulator = SimulatorFactory.Create(surfaces, options, callbacks);
            var places = new Places(surfaces);
            var admin = new AdminRouter(
                new AdminGuard(options.AdminToken, binding.IsLoopback),
                options.Simulation.MediaBytes,
                [
                    .. new ClockEndpoints(simulator.Clock).All,
                    .. new ContractEndpoints(simulator).All,
                    .. new BalanceEndpoints(simulator).All,
                    .. new MediaEndpoints(simulator).All,
                    .. new IssuedIdEndpoints(simulator).All,
                    .. new ScenarioEndpoints(simulator, callbacks).All,
                    .. new JournalEndpoints(simulator, callbacks, places).All,
                ]);
            var application = new SimulatorApplication(simulator, admin, places, options.MaxRequestBytes, options.OnAnswered, stopping.Token);
            var listener = await KestrelListener.StartAsync(application, binding, cancellationToken).ConfigureAwait(false);
            simulator.BaseAddress = listener.Address.AbsoluteUri.TrimEnd('/');
            return new MockServer(simulator, listener, callbacks, stopping, options, problems);
        }
        catch
        {
            simulator?.Dispose();
            await callbacks.DisposeAsync().ConfigureAwait(false);
            stopping.Dispose();
            throw;
        }
    }
}
