using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering;

/// <summary>Names the servers: by what the document calls them, else by their host.</summary>
internal static class ServerLowerer
{
    private static readonly string[] Reserved = ["Url", "Description", "Descriptor", "All", "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "MemberwiseClone", "Finalize"];

    public static ValueList<ServerModel> Lower(ApiContract contract, string typeName, NameChoices choices)
    {
        var table = new NameTable([.. Reserved, typeName]);
        var servers = new List<ServerModel>();
        foreach (var server in contract.Servers)
        {
            var url = Expand(server);
            if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || !(address.Scheme is "http" or "https"))
            {
                // A relative address names no server.
                continue;
            }

            servers.Add(new(table.Take(choices.FindPart("server", server.Url) ?? NameOf(server, address)), url, server.Description));
        }

        return servers.ToValueList();
    }

    private static string NameOf(ApiServer server, Uri address) =>
        CSharpIdentifier.Pascal(server.Description) is { Length: > 0 and <= 40 } described ? described
        : CSharpIdentifier.Pascal(address.Host) is { Length: > 0 } host ? host
        : "Server";

    private static string Expand(ApiServer server)
    {
        var url = server.Url;
        foreach (var variable in server.Variables)
        {
            url = url.Replace("{" + variable.Name + "}", variable.Default);
        }

        return url;
    }
}
