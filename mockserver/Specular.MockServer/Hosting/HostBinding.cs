using System.Globalization;
using System.Net;

namespace Specular.Mocking.Hosting;

/// <summary>Where a server listens.</summary>
/// <param name="Host">As the caller wrote it: "127.0.0.1", "localhost", "0.0.0.0", "::1".</param>
/// <param name="Address">What it means.</param>
/// <param name="Port">The port; 0 lets the system choose.</param>
internal readonly record struct HostBinding(string Host, IPAddress Address, int Port)
{
    /// <summary>Whether other machines cannot reach it.</summary>
    public bool IsLoopback => IPAddress.IsLoopback(Address);

    /// <summary>Reads what the caller wrote.</summary>
    /// <exception cref="MockServerException">It is no address, or no port.</exception>
    public static HostBinding Parse(string host, int port)
    {
        if (port is < 0 or > IPEndPoint.MaxPort)
        {
            throw new MockServerException(string.Create(CultureInfo.InvariantCulture, $"{port} is not a port."), "A port is a number from 1 to 65535, or 0 to let the system choose a free one.", null);
        }

        // Names are not resolved: what a name server answers must not decide who can reach the server.
        var address = host switch
        {
            "localhost" => IPAddress.Loopback,
            "*" or "+" => IPAddress.Any,
            _ => IPAddress.TryParse(host, out var parsed) ? parsed : null,
        };
        return address is not null
            ? new HostBinding(host, address, port)
            : throw new MockServerException(
                $"\"{host}\" is not an address to listen on.",
                "Use 127.0.0.1, ::1 or localhost for this machine only, 0.0.0.0 for all networks, or the IP address of one of this machine's interfaces.",
                null);
    }

    /// <summary>The address that clients on this machine use, once the port is known.</summary>
    public Uri ToUri(int boundPort)
    {
        var reachable = Address.Equals(IPAddress.Any) ? IPAddress.Loopback : Address.Equals(IPAddress.IPv6Any) ? IPAddress.IPv6Loopback : Address;
        return new UriBuilder("http", reachable.ToString(), boundPort).Uri;
    }
}
