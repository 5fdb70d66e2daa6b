using Specular.Simulation.Accounts;
using Specular.Simulation.Balances;
using Specular.Simulation.Callbacks;
using Specular.Simulation.Calls;
using Specular.Simulation.Describing;
using Specular.Simulation.Journaling;
using Specular.Simulation.Media;
using Specular.Simulation.Namespaces;
using Specular.Simulation.Operations;
using Specular.Simulation.Routing;
using Specular.Simulation.Surfaces;
using Specular.Specification.Contract;

namespace Specular.Simulation;

/// <summary>Answers requests as the APIs of its contracts would, over time. Safe to use from many threads; holds no static state.</summary>
public sealed class Simulator : IDisposable
{
    private readonly IReadOnlyList<Surface> _surfaces;
    private readonly NamespaceStore _namespaces;
    private readonly CallbackScheduler _callbacks;
    private readonly CallHandler _handler;
    private readonly MediaShelf _media;
    private readonly JournalWriter? _journal;
    private readonly IReadOnlyList<LoadProblem> _limitations;
    private string _baseAddress;
    private long _requests;

    /// <summary>Compiles contracts. Throws <see cref="SimulatorLoadException"/> with every reason when one cannot be simulated.</summary>
    /// <param name="contracts">The contracts; paths must not overlap.</param>
    /// <param name="options">How it behaves where the contracts leave it open; null is the defaults.</param>
    public Simulator(IReadOnlyList<ApiContract> contracts, SimulatorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(contracts);
        Contracts = contracts;
        Options = options ?? new SimulatorOptions();
        _baseAddress = Options.BaseAddress;

        var problems = new List<LoadProblem>();
        var library = new MediaLibrary();
        _media = new MediaShelf(Options.MediaBytes);
        var addresses = new MediaAddresses(Options.Seed, () => BaseAddress);
        var own = new OwnMedia(addresses, library, _media, () => BaseAddress);
        var measurer = new MediaMeasurer(own);
        var compiler = new SurfaceCompiler(Options, library, measurer, problems);
        _surfaces = [.. contracts.Select(compiler.Compile)];
        var unreached = new List<LoadProblem>();
        var routes = RouteCompiler.Compile(_surfaces, problems, unreached);
        ArrangementChecker.Check(Options.Arrangements, _surfaces, problems);
        var seeds = SeedPlan.OfAll(Options.SeededIds, _surfaces, problems);
        if (problems.Count > 0)
        {
            throw new SimulatorLoadException(problems);
        }

        _limitations = [.. unreached, .. AnswerSelfCheck.Run(_surfaces, addresses, Options), .. BalanceCheck.Run(Options.Balance, contracts)];
        _namespaces = new NamespaceStore(Options, seeds);
        _callbacks = new CallbackScheduler(Options, addresses);
        var answerer = new OperationAnswerer(addresses, new TaskAnswerer(addresses, _callbacks, () => BaseAddress));
        var basePaths = RouteCompiler.BasePaths(_surfaces);
        var tokens = new TokenAnswerer(contracts, basePaths, new AcceptedKeys(Options.Keys));
        _handler = new CallHandler(new OperationFinder(routes, basePaths), _surfaces, Options, answerer, new MediaAnswerer(own), tokens, measurer);
        Journal = new RequestJournal(Options.JournalBytes, [.. _surfaces.SelectMany(s => s.Operations).Select(o => o.Reader.Rules)]);
        _journal = Options.JournalBytes > 0 ? new JournalWriter(Journal, Options, contracts) : null;
    }

    /// <summary>The contracts it was made of.</summary>
    public IReadOnlyList<ApiContract> Contracts { get; }

    /// <summary>The options it was made with.</summary>
    public SimulatorOptions Options { get; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock => Options.Clock;

    /// <summary>The address that media addresses begin with; a host sets it once it knows its port, before the first request.</summary>
    public string BaseAddress
    {
        get => Volatile.Read(ref _baseAddress);
        set => Volatile.Write(ref _baseAddress, value.TrimEnd('/'));
    }

    /// <summary>The last requests.</summary>
    public RequestJournal Journal { get; }

    /// <summary>What is held, and how much had to be forgotten to stay within bounds.</summary>
    public SimulatorStatistics Statistics
    {
        get
        {
            var all = _namespaces.All.ToArray();
            return new SimulatorStatistics(
                Interlocked.Read(ref _requests), all.Length, all.Sum(n => n.Tasks.Count), all.Sum(n => n.Tasks.Dropped), all.Sum(n => n.Issued.Dropped),
                _namespaces.Dropped, Journal.Dropped)
            {
                Spent = all.SelectMany(n => n.Ledger.Spent).GroupBy(s => s.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(s => s.Value), StringComparer.Ordinal),
                DroppedAccounts = all.Sum(n => n.Ledger.Dropped),
            };
        }
    }

    /// <summary>Answers one request. Never throws for what a client sent.</summary>
    public SimulatedResponse Handle(in SimulatedRequest request)
    {
        Interlocked.Increment(ref _requests);
        var state = _namespaces.Get(request.Headers?.Find(Options.NamespaceHeader));
        var isHead = string.Equals(request.Method, "HEAD", StringComparison.Ordinal);
        var call = new Call { Namespace = state, Number = state.NextCall(), Now = Clock.GetUtcNow(), IsHead = isHead };
        var response = _handler.Handle(request, call);
        _journal?.Write(request, call, response);
        return isHead ? response.WithoutBody() : response;
    }

    /// <summary>Arranges an outcome for the next calls of an operation; arrangements of one operation are used up in their order.</summary>
    /// <param name="operation">The operation's key: "POST /v1/videos".</param>
    /// <param name="outcome">What is to come of them.</param>
    /// <param name="times">For how many calls; <see cref="Arrangement.Always"/> for all that follow.</param>
    /// <param name="namespace">The namespace it is for; "" is the common one.</param>
    /// <exception cref="ArgumentException">There is no such operation, it creates no task that could fail or stall, or the error table has no such code.</exception>
    public void Arrange(string operation, Outcome outcome, int times = 1, string @namespace = "")
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        if (ArrangementChecker.FaultOf(operation, outcome, _surfaces) is { } fault)
        {
            throw new ArgumentException(fault, nameof(operation));
        }

        _namespaces.Get(@namespace).Arrange(new Arrangement(operation, outcome, times));
    }

    /// <summary>The tasks of a namespace, oldest first, as they are now.</summary>
    public IReadOnlyList<TaskSnapshot> Tasks(string @namespace = "")
    {
        var now = Clock.GetUtcNow();
        return [.. (_namespaces.Find(@namespace)?.Tasks.All() ?? []).Select(t => t.Snapshot(now))];
    }

    /// <summary>
    /// Lets an id count as issued, for rules about operations that the documents do not show. Once one was seeded for a rule, ids that nobody seeded or issued are refused.
    /// </summary>
    /// <param name="id">The id, and what is known of it.</param>
    /// <param name="namespace">The namespace it is for; "" is the common one.</param>
    /// <exception cref="ArgumentException">No rule is about such a member, or the id is empty.</exception>
    public void SeedIssued(SeededId id, string @namespace = "")
    {
        ArgumentNullException.ThrowIfNull(id);
        var plan = SeedPlan.Of(id, _surfaces, out var fault) ?? throw new ArgumentException(fault, nameof(id));
        plan.Apply(_namespaces.Get(@namespace).Issued, Clock.GetUtcNow());
    }

    /// <summary>
    /// Serves a file from now on, in every namespace, without a key. Where a request has its address, the file is measured against what the profile says of such media; a
    /// file behind an address of somebody else's is never fetched. A reset leaves it there.
    /// </summary>
    /// <param name="name">Its name: "talking.mp4". A file of that name is replaced.</param>
    /// <param name="bytes">Its content; the media type follows from it.</param>
    /// <returns>Its address, below <see cref="BaseAddress"/>.</returns>
    /// <exception cref="ArgumentException">It cannot have that name, or there is no room for it (<see cref="SimulatorOptions.MediaBytes"/>).</exception>
    public Uri AddMedia(string name, ReadOnlyMemory<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(name);
        _media.Add(name, bytes.ToArray());
        return AddressOf(name);
    }

    /// <summary>Serves a file no longer; false when there is none of that name.</summary>
    public bool RemoveMedia(string name) => _media.Remove(name);

    /// <summary>The files it was given to serve, by name.</summary>
    public IReadOnlyList<ServedMedia> Media => [.. _media.All().Select(m => new ServedMedia(
        m.Key, AddressOf(m.Key), m.Value.ContentType, m.Value.Facts.Form, m.Value.Facts.Bytes, m.Value.Facts.Width, m.Value.Facts.Height, m.Value.Facts.Duration, m.Value.Facts.Fault))];

    /// <summary>What an account has left in a namespace; null is without end.</summary>
    /// <param name="account">The key that the account calls with, without "Bearer ".</param>
    /// <param name="namespace">The namespace; "" is the common one.</param>
    public SimulatedBalance? BalanceOf(string account, string @namespace = "") => _namespaces.Find(@namespace) is { } state ? state.Ledger.Left(account) : Options.Balance;

    /// <summary>The balances of a namespace.</summary>
    public BalanceSheet Balances(string @namespace = "") => _namespaces.Find(@namespace)?.Ledger.Sheet ?? new BalanceSheet(Options.Balance, [], []);

    /// <summary>Sets what an account, or (null) every account, may spend from now on.</summary>
    /// <param name="balance">The balance; null is without end, and for all accounts only.</param>
    /// <param name="account">The key that the account calls with, without "Bearer "; null sets the balance of all accounts anew.</param>
    /// <param name="namespace">The namespace; "" is the common one.</param>
    public void SetBalance(SimulatedBalance? balance, string? account = null, string @namespace = "")
    {
        var ledger = _namespaces.Get(@namespace).Ledger;
        if (account is null)
        {
            ledger.SetAll(balance);
        }
        else
        {
            ledger.SetOne(account, balance ?? throw new ArgumentNullException(nameof(balance), "Only all accounts together can be without end."));
        }
    }

    /// <summary>Forgets the tasks, ids, arrangements and journal of one namespace, or (null) of all; random sequences begin anew.</summary>
    public void Reset(string? @namespace = null)
    {
        _namespaces.Reset(@namespace);
        if (@namespace is null)
        {
            _callbacks.Clear();
        }

        Journal.Clear(@namespace);
    }

    /// <summary>What is served, and on what each behaviour rests.</summary>
    public SimulatorDescription Describe() => Describer.Describe(_surfaces, Options, _limitations);

    private Uri AddressOf(string name) => new(BaseAddress + MediaAddresses.Prefix + Uri.EscapeDataString(name));

    /// <summary>Stops the timer for callbacks.</summary>
    public void Dispose() => _callbacks.Dispose();
}
