using Specular.Specification.Contract;
using Specular.Specification.Inference;

namespace Specular.Specification.Validation;

/// <summary>
/// Which names of a query, or of the cookies, are somebody's: a declared parameter's, a credential's, the path's own. The others may be members of an object that is spread out without
/// its own name.
/// </summary>
internal sealed class ClaimedNames
{
    private readonly HashSet<(ParameterLocation, string)> _names = [];

    public ClaimedNames(Operation operation, ApiContract contract, SchemaGraph graph)
    {
        foreach (var parameter in operation.Parameters)
        {
            _names.Add((parameter.Location, parameter.Name));
            if (parameter is { Style: "form", Explode: true } && new TextShape(parameter.Schema, graph.Resolve) is { IsObject: true } shape)
            {
                _names.UnionWith(shape.Names.Select(n => (parameter.Location, n)));
            }
        }

        foreach (var credential in contract.AllCredentials)
        {
            _names.Add((credential.Location, credential.Name));
        }

        // "/?Action=Submit".
        foreach (var field in operation.Path.Split('?').Skip(1).SelectMany(q => q.Split('#')[0].Split('&')))
        {
            _names.Add((ParameterLocation.Query, field.Split('=')[0]));
        }
    }

    /// <summary>Whether a name is somebody's; "tag[]" and "tag[a]" are the parameter's that is called "tag".</summary>
    public bool Has(ParameterLocation location, string name) =>
        _names.Contains((location, name)) || (name.IndexOf('[') is > 0 and var open && name[name.Length - 1] == ']' && _names.Contains((location, name.Substring(0, open))));
}
