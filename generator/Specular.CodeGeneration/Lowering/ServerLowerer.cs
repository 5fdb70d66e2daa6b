using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering;

/// <summary>Names the servers, by what the document calls them, else by their host, and turns their variables into arguments.</summary>
internal static class ServerLowerer
{
    private static readonly string[] Reserved = ["Url", "Description", "Descriptor", "All", "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "MemberwiseClone", "Finalize"];

    public static ValueList<ServerModel> Lower(ApiContract contract, string typeName, NameChoices choices)
    {
        var table = new NameTable([.. Reserved, typeName]);
        var servers = new List<ServerModel>();
        foreach (var server in contract.Servers)
        {
            // A path alone names no server.
            if (Read(server) is { } read && HostOf(read) is { } host)
            {
                servers.Add(read with { Name = table.Take(choices.FindPart("server", server.Url) ?? NameOf(server, host)) });
            }
        }

        return servers.ToValueList();
    }

    /// <summary>The servers of one operation; nothing that has to be given can be, so those with such a variable are left out.</summary>
    public static ValueList<ServerModel> LowerOwn(Operation operation) =>
        operation.Servers.Select(Read).OfType<ServerModel>().Where(s => s.IsComplete && (HostOf(s) is not null || IsPath(s.Url))).ToValueList();

    private static string NameOf(ApiServer server, string host) =>
        CSharpIdentifier.Pascal(server.Description) is { Length: > 0 and <= 40 } described ? described
        : CSharpIdentifier.Pascal(host) is { Length: > 0 } name ? name
        : "Server";

    private static bool IsPath(string url) => url.Length > 1 && url[0] == '/' && url[1] != '/' && url.IndexOf('{') < 0;

    private static ServerModel? Read(ApiServer server)
    {
        // "//host/path" is reached by whatever the page was.
        var template = server.Url.StartsWith("//", StringComparison.Ordinal) ? "https:" + server.Url : server.Url;
        var names = new NameTable();
        var url = template;
        var variables = new List<ServerVariableModel>();
        foreach (var wire in PathTemplateNames(template).Distinct(StringComparer.Ordinal))
        {
            var declared = server.Variables.FirstOrDefault(v => string.Equals(v.Name, wire, StringComparison.Ordinal));
            var value = declared is null ? null : declared.Default.Length > 0 ? declared.Default : declared.Values.FirstOrDefault() ?? "";
            var name = CSharpIdentifier.Camel(wire);
            variables.Add(new(names.Take(name.Length > 0 ? name : "value"), wire, value, AllowedBy(declared, value), declared?.Description ?? ""));
            url = value is null ? url : url.Replace("{" + wire + "}", value);
        }

        var ordered = variables.OrderBy(v => v.Default is not null).ToValueList();
        return ServerTemplateRules.Hold(template, variables) ? new("", url, server.Description) { Template = template, Variables = ordered } : null;
    }

    // A default is allowed, whether or not the document lists it.
    private static ValueList<string> AllowedBy(ServerVariable? declared, string? value) =>
        declared is not { Values.Count: > 0 } ? []
        : value is null || declared.Values.Contains(value, StringComparer.Ordinal) ? declared.Values
        : [value, .. declared.Values];

    private static IEnumerable<string> PathTemplateNames(string template)
    {
        for (var open = template.IndexOf('{'); open >= 0; open = template.IndexOf('{', open + 1))
        {
            var close = template.IndexOf('}', open);
            if (close < 0)
            {
                yield break;
            }

            yield return template.Substring(open + 1, close - open - 1);
        }
    }

    private static string? HostOf(ServerModel server)
    {
        // What must be given stands for a host that nobody knows yet.
        var url = server.IsComplete ? server.Url : server.Url.Replace("{", "").Replace("}", "");
        return Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address.Host : null;
    }
}
