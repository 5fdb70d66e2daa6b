using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Inference;

/// <summary>Says what declared parameters really are: Apifox pages declare Authorization and Content-Type as ordinary headers.</summary>
internal static class ParameterRoles
{
    public static ValueList<Parameter> Assign(ValueList<Parameter> parameters, ValueList<Credential> credentials)
    {
        var changed = false;
        var assigned = new Parameter[parameters.Count];
        for (var i = 0; i < assigned.Length; i++)
        {
            var role = parameters[i].Role == ParameterRole.Argument ? RoleOf(parameters[i], credentials) : parameters[i].Role;
            changed |= role != parameters[i].Role;
            assigned[i] = role == parameters[i].Role ? parameters[i] : parameters[i] with { Role = role };
        }

        return changed ? assigned.ToValueList() : parameters;
    }

    private static ParameterRole RoleOf(Parameter parameter, ValueList<Credential> credentials)
    {
        if (credentials.Any(c => parameter.Location == c.Location && string.Equals(parameter.Name, c.Name, StringComparison.OrdinalIgnoreCase)))
        {
            return ParameterRole.Credential;
        }

        if (parameter.Location != ParameterLocation.Header)
        {
            return ParameterRole.Argument;
        }

        return NameKey.Of(parameter.Name) switch
        {
            "authorization" => ParameterRole.Credential,
            "contenttype" or "contentlength" or "accept" => ParameterRole.Protocol,
            _ => ParameterRole.Argument,
        };
    }
}
