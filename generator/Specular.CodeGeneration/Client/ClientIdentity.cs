using Specular.Specification.Values;

namespace Specular.CodeGeneration.Client;

/// <summary>What the user calls a client.</summary>
/// <param name="Namespace">The namespace of everything generated: "Kling".</param>
/// <param name="ClientName">The client's class: "KlingClient".</param>
public sealed record ClientIdentity(string Namespace, string ClientName)
{
    /// <summary>Names in the namespace that are namespaces themselves, because other clients of the project lie in them: no type can be called so.</summary>
    public ValueList<string> TakenNames { get; init; } = [];

    /// <summary>What names the client everywhere, and the folder of its documents beside the output: "Kling.KlingClient".</summary>
    public string FullName => Namespace + "." + ClientName;

    /// <summary>The client's name without "Client": what its options, servers and extensions are named by.</summary>
    public string Stem => ClientName.Length > 6 && ClientName.EndsWith("Client", StringComparison.Ordinal)
        ? ClientName.Substring(0, ClientName.Length - 6)
        : ClientName;
}
