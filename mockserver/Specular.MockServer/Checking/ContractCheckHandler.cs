using System.Collections.Concurrent;
using Specular.Descriptors;
using Specular.Json;
using Specular.Mocking.Loading;
using Specular.Simulation;
using Specular.Specification.Contract;
using Surface = Specular.Mocking.Loading.Surface;

namespace Specular.Mocking;

/// <summary>
/// Holds what an <see cref="HttpClient"/> sends, and what it is answered, against the documents of a contract; no server is needed, and any client will do. A request that
/// breaks the contract is not sent. Rules that need memory (ids that were issued, values used twice) are not checked: a <see cref="MockServer"/> has that memory.
/// </summary>
/// <example>
/// <code>
/// using var http = new HttpClient(new ContractCheckHandler(KlingClient.Contract) { InnerHandler = new HttpClientHandler() });
/// </code>
/// </example>
public sealed class ContractCheckHandler : DelegatingHandler
{
    // A client that is watched for days must not fill the memory.
    private const int MostKept = 1_000;

    private readonly ContractChecker _checker;
    private readonly Places _places;
    private readonly ConcurrentQueue<ContractBreach> _breaches = new();

    /// <summary>A handler for the contract of a generated client, from the documents that the build copied beside the program.</summary>
    /// <exception cref="MockServerException">The documents cannot be read; the message says why and what to do.</exception>
    public ContractCheckHandler(ContractDescriptor contract)
        : this([DescriptorLoader.Load(contract)])
    {
    }

    /// <summary>A handler for documents on disk.</summary>
    /// <param name="path">A document, or a folder with the documents of one API directly in it.</param>
    /// <exception cref="MockServerException">The documents cannot be read; the message says why and what to do.</exception>
    public ContractCheckHandler(string path)
        : this(SurfaceLoader.Load([path]))
    {
    }

    /// <summary>A handler for a contract that was read already; breaches then have no places.</summary>
    public ContractCheckHandler(ApiContract contract)
        : this([new Surface("", [], contract, [])])
    {
    }

    private ContractCheckHandler(IReadOnlyList<Surface> surfaces)
    {
        _places = new Places(surfaces);
        try
        {
            _checker = new ContractChecker([.. surfaces.Select(s => s.Contract)]);
        }
        catch (SimulatorLoadException e)
        {
            throw new MockServerException("The documents cannot be checked against:\n" + string.Join('\n', e.Problems.Select(_places.Describe)), "", e);
        }
    }

    /// <summary>Whether a breach throws <see cref="ContractViolationException"/>; if not, breaches are only kept in <see cref="Breaches"/>. Default: true.</summary>
    public bool ThrowsOnBreach { get; init; } = true;

    /// <summary>Which requests are looked at; others pass unseen. Default: all, so that a request to a path the contract does not have is a breach.</summary>
    public Func<HttpRequestMessage, bool> Applies { get; init; } = static _ => true;

    /// <summary>The breaches so far, oldest first; the last thousand. A contract test ends with this being empty.</summary>
    public IReadOnlyList<ContractBreach> Breaches => [.. _breaches];

    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!Applies(request))
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        var sent = await HttpCall.ReadAsync(request, cancellationToken).ConfigureAwait(false);
        Report(_checker.Check(in sent), isInAnswer: false);
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            var type = response.Content.Headers.ContentType?.MediaType;

            // A stream may never end, and it is the caller who reads it.
            var body = BodyMediaTypes.IsSequence(type ?? "") ? default : await HttpCall.ReadBodyAsync(response.Content, cancellationToken).ConfigureAwait(false);
            Report(_checker.CheckAnswer(in sent, (int)response.StatusCode, type, body), isInAnswer: true);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private void Report(CallCheck check, bool isInAnswer)
    {
        if (check.Violations.Count == 0)
        {
            return;
        }

        foreach (var violation in check.Violations)
        {
            _breaches.Enqueue(new ContractBreach(check.Operation?.Key, isInAnswer, violation, violation.Source is { } source ? _places.Of("", source) : ""));
        }

        while (_breaches.Count > MostKept)
        {
            _breaches.TryDequeue(out _);
        }

        if (ThrowsOnBreach)
        {
            var subject = isInAnswer ? $"The answer of {check.Operation?.Key}" : $"The request of {check.Operation?.Key ?? "no operation"}";
            throw new ContractViolationException(
                [.. check.Violations.Select(v => new ContractViolation(v.Pointer, $"expected {v.Expected}, found {v.Actual}{(v.Source is { } s ? $" ({_places.Of("", s)})" : "")}"))], subject);
        }
    }
}
