using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering;

/// <summary>Names the servers: by what the document calls them, else by their host.</summary>
internal static class ServerLowerer
{
    private static readonly string[] Reserved = ["Url", "Description", "Descriptor", "All", "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "MemberwiseClone", "Finalize"];

    public static ValueList<ServerModel> Lower(ApiContract contract, string typeName)
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

            var name = CSharpIdentifier.Pascal(server.Description);
            name = name.Length is > 0 and <= 40 ? name : CSharpIdentifier.Pascal(address.Host);
            servers.Add(new(table.Take(name.Length > 0 ? name : "Server"), url, server.Description));
        }

        return servers.ToValueList();
    }

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
