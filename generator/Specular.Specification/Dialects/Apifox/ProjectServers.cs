using Specular.Specification.Nodes;
using Specular.Specification.Problems;

namespace Specular.Specification.Dialects.Apifox;

/// <summary>A project's environments as servers. Each environment has an address for each of the project's services; an operation belongs to one service.</summary>
internal sealed class ProjectServers
{
    // Longer than any address; variables in variables would make long texts of short ones.
    private const int LongestAddress = 4096;

    private readonly ApifoxConversion _conversion;
    private readonly ObjectNode? _project;
    private readonly Dictionary<string, ArrayNode?> _byService = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _defaultByModule = new(StringComparer.Ordinal);
    private readonly ServerVariables _variables;

    public ProjectServers(ObjectNode? project, ApifoxConversion conversion)
    {
        _project = project;
        _conversion = conversion;
        _variables = new(project);
    }

    /// <summary>The service that operations of a module belong to when they name none.</summary>
    public string DefaultService(string module)
    {
        if (!_defaultByModule.TryGetValue(module, out var service))
        {
            var services = _project.Object("projectSetting").Objects("servers").ToList();
            var own = services.FirstOrDefault(s => module.Length > 0 && string.Equals(s.Id("moduleId"), module, StringComparison.Ordinal)) ?? services.FirstOrDefault();
            _defaultByModule.Add(module, service = own.Id("id") is { Length: > 0 } id ? id : "default");
        }

        return service;
    }

    /// <summary>The addresses of a service, one for each environment; null when there are none.</summary>
    public ArrayNode? Of(string service)
    {
        if (!_byService.TryGetValue(service, out var servers))
        {
            _byService.Add(service, servers = Read(service));
        }

        return servers;
    }

    /// <summary>A server for an operation whose path has an address of its own; null, and reported, when a variable in it has no value.</summary>
    public ArrayNode? Own(string address, Node place) => Resolve(address, place, null) is { } url
        ? ObjectWriter.List([new ObjectWriter(place).AddText("url", url, place).ToNode()], place)
        : null;

    private ArrayNode? Read(string service)
    {
        var servers = new List<Node>();
        foreach (var environment in _project.Objects("environments").Where(e => e.Id("type") is not ("mock" or "cloudMock")))
        {
            _conversion.Spend(environment, 1);
            if (AddressOf(environment, service) is { } address && Resolve(address.Raw.Trim(), address, environment) is { } url)
            {
                servers.Add(new ObjectWriter(address).AddText("url", url, address).Add("description", environment.Word("name")).ToNode());
            }
        }

        return servers.Count == 0 ? null : ObjectWriter.List(servers, _project!.Find("environments")!);
    }

    private ScalarNode? AddressOf(ObjectNode environment, string service)
    {
        var addresses = environment.Object("baseUrls");
        if (addresses.Word(service) is { } own)
        {
            return own;
        }

        return string.Equals(service, DefaultService(""), StringComparison.Ordinal) || service is "default" ? addresses.Word("default") ?? environment.Word("baseUrl") : null;
    }

    // "{{host}}/v1" with the variables' values put in; a placeholder in an address is of no use to a client.
    private string? Resolve(string address, Node place, ObjectNode? environment)
    {
        var resolved = address;
        for (var open = resolved.IndexOf("{{", StringComparison.Ordinal); open >= 0; open = resolved.IndexOf("{{", open, StringComparison.Ordinal))
        {
            var close = resolved.IndexOf("}}", open, StringComparison.Ordinal);
            var value = close < 0 ? null : _variables.Find(resolved.Substring(open + 2, close - open - 2).Trim(), environment);
            if (value is null || resolved.Length + value.Length > LongestAddress)
            {
                _conversion.Report(ProblemCatalog.ServerVariableWithoutValue, place, address);
                return null;
            }

            resolved = resolved.Substring(0, open) + value + resolved.Substring(close + 2);
            open += value.Length;
        }

        return resolved;
    }
}
