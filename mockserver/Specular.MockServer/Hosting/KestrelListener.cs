using System.Globalization;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Specular.Mocking.Hosting;

/// <summary>
/// Kestrel without a web host around it: no configuration, no environment variables, no services, so that a server costs a test half a millisecond and nothing
/// outside the test can change it.
/// </summary>
internal sealed class KestrelListener : IAsyncDisposable
{
    private readonly KestrelServer _kestrel;

    private KestrelListener(KestrelServer kestrel, Uri address)
    {
        _kestrel = kestrel;
        Address = address;
    }

    /// <summary>Where clients on this machine reach it, with a slash at the end.</summary>
    public Uri Address { get; }

    /// <summary>Begins to listen.</summary>
    /// <exception cref="MockServerException">The address or the port cannot be had; the message says what to do.</exception>
    public static async Task<KestrelListener> StartAsync(
        IHttpApplication<IFeatureCollection> application, HostBinding binding, CancellationToken cancellationToken)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };

        // The application counts bytes itself: Kestrel would close the connection before the client has read why.
        options.Limits.MaxRequestBodySize = null;

        // A developer's breakpoint in the middle of an upload is not an attack.
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        options.Listen(binding.Address, binding.Port);

        var logs = NullLoggerFactory.Instance;
        var kestrel = new KestrelServer(Options.Create(options), new SocketTransportFactory(Options.Create(new SocketTransportOptions()), logs), logs);
        try
        {
            await kestrel.StartAsync(application, cancellationToken).ConfigureAwait(false);
            var bound = new Uri(kestrel.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());
            return new KestrelListener(kestrel, binding.ToUri(bound.Port));
        }
        catch (Exception e)
        {
            kestrel.Dispose();
            if (Explain(e, binding) is { } explained)
            {
                throw explained;
            }

            throw;
        }
    }

    /// <summary>Takes no more requests, lets those under way finish until the token is cancelled, then closes what is left.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => _kestrel.StopAsync(cancellationToken);

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        _kestrel.Dispose();
        return ValueTask.CompletedTask;
    }

    private static MockServerException? Explain(Exception exception, HostBinding binding)
    {
        var port = binding.Port.ToString(CultureInfo.InvariantCulture);
        var error = exception switch
        {
            IOException { InnerException: AddressInUseException } => SocketError.AddressAlreadyInUse,
            AddressInUseException => SocketError.AddressAlreadyInUse,
            SocketException socket => socket.SocketErrorCode,
            { InnerException: SocketException socket } => socket.SocketErrorCode,
            _ => SocketError.Success,
        };
        return error switch
        {
            SocketError.AddressAlreadyInUse => new MockServerException(
                $"Port {port} on {binding.Host} is taken by another program.",
                "Choose another port, or port 0 (--port 0) to let the system choose a free one.",
                exception),
            SocketError.AddressNotAvailable => new MockServerException(
                $"{binding.Host} is not an address of this machine.",
                "Use 127.0.0.1 for this machine only, or 0.0.0.0 for all its networks.",
                exception),
            SocketError.AccessDenied => new MockServerException(
                $"Port {port} may not be used by this user.",
                "Choose a port from 1024 on, or port 0 (--port 0) to let the system choose a free one.",
                exception),
            SocketError.AddressFamilyNotSupported => new MockServerException(
                $"This machine has no network for addresses like {binding.Host}.",
                "Use 127.0.0.1.",
                exception),
            SocketError.Success => null,
            _ => new MockServerException($"Listening on {binding.Host}, port {port}, failed: {exception.Message.TrimEnd('.')}.", "", exception),
        };
    }
}
