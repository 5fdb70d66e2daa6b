using Specular.Specification.Nodes;

namespace Specular.Specification.Dialects.Apifox;

/// <summary>The values of a project's variables, for the addresses that name them: the environment's own first. Secret ones are not looked at.</summary>
internal sealed class ServerVariables
{
    private readonly Dictionary<string, string> _ofProject = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _ofAnyEnvironment = new(StringComparer.Ordinal);
    private (ObjectNode? Environment, Dictionary<string, string> Values) _last = (null, []);

    public ServerVariables(ObjectNode? project)
    {
        Collect(project.Objects("moduleSettings").SelectMany(m => m.Objects("moduleVariables")), _ofProject);
        Collect(project.Objects("moduleVariables").Concat(project.Objects("globalVariables")).SelectMany(s => s.Objects("variables")), _ofProject);
        Collect(project.Objects("environments").SelectMany(e => e.Objects("variables")), _ofAnyEnvironment);
    }

    /// <param name="name">The variable.</param>
    /// <param name="environment">The environment whose address names it; null where a path does, which is the same in all of them.</param>
    /// <returns>Its value; null when it has none.</returns>
    public string? Find(string name, ObjectNode? environment) =>
        Own(environment).TryGetValue(name, out var value) || _ofProject.TryGetValue(name, out value) || (environment is null && _ofAnyEnvironment.TryGetValue(name, out value)) ? value : null;

    // Addresses are asked for environment by environment.
    private Dictionary<string, string> Own(ObjectNode? environment)
    {
        if (!ReferenceEquals(_last.Environment, environment))
        {
            _last = (environment, new(StringComparer.Ordinal));
            Collect(environment.Objects("variables"), _last.Values);
        }

        return _last.Values;
    }

    private static void Collect(IEnumerable<ObjectNode> variables, Dictionary<string, string> values)
    {
        foreach (var variable in variables.Where(v => v.Id("securityType") is not "secret"))
        {
            if ((variable.Word("value") ?? variable.Word("initialValue")) is { } value && variable.Id("name") is var name && !values.ContainsKey(name))
            {
                values.Add(name, value.Raw.Trim());
            }
        }
    }
}
