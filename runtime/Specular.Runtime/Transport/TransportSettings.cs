using System.Net;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Specular.Descriptors;
using Specular.Json;

namespace Specular;

/// <summary>What all calls of a client share.</summary>
internal sealed class TransportSettings
{
    // One for the process: connections are shared, and a client need not be disposed of. Redirects are told, not followed: a key or a paid call must not go elsewhere unasked.
    private static readonly Lazy<HttpClient> Shared = new(static () => new HttpClient(CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan });

    public TransportSettings(ContractDescriptor contract, ApiClientOptions options, HttpClient? httpClient)
    {
        options.Validate();
        Options = options;
        HttpClient = httpClient ?? Shared.Value;
        Address = ServerAddress.Choose(contract, options, httpClient);
        Credential = new CredentialWriter(contract, this);
        Logger = options.LoggerFactory?.CreateLogger(contract.Name) ?? NullLogger.Instance;
        UserAgent = (options.UserAgent is { Length: > 0 } product ? product + " " : "") + "Specular/" + SpecularTelemetry.Version;
    }

    /// <summary>What connects where the user brings nothing.</summary>
    public static HttpMessageHandler CreateHandler() => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
    };

    /// <summary>The process's own client, which follows no redirect.</summary>
    public static HttpClient SharedClient => Shared.Value;

    public ApiClientOptions Options { get; }

    public HttpClient HttpClient { get; }

    public ServerAddress Address { get; }

    public CredentialWriter Credential { get; }

    public ILogger Logger { get; }

    public string UserAgent { get; }

    public TimeProvider TimeProvider => Options.TimeProvider;

    /// <summary>The clock of timeouts. A virtual clock drives tasks, not the network: what is under way takes real time.</summary>
    public TimeProvider NetworkClock => Options.TimeProvider is VirtualClock ? TimeProvider.System : Options.TimeProvider;

    /// <summary>Logs and counts what in an answer is not as the contract has it.</summary>
    public void Report(OperationDescriptor operation, IReadOnlyList<ContractViolation> violations)
    {
        if (violations.Count > 0)
        {
            SpecularTelemetry.Violations.Add(violations.Count, new KeyValuePair<string, object?>("specular.operation", operation.Name));
            TransportLog.Violations(Logger, operation.Name, violations.Count, violations[0].Pointer, violations[0].Message);
        }
    }
}
