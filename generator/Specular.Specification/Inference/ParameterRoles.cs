using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Inference;

/// <summary>Says what declared parameters really are: Apifox pages declare Authorization and Content-Type as ordinary headers.</summary>
internal static class ParameterRoles
{
    public static ValueList<Parameter> Assign(ValueList<Parameter> parameters, Credential? credential)
    {
        var changed = false;
        var assigned = new Parameter[parameters.Count];
        for (var i = 0; i < assigned.Length; i++)
        {
            var role = parameters[i].Role == ParameterRole.Argument ? RoleOf(parameters[i], credential) : parameters[i].Role;
            changed |= role != parameters[i].Role;
            assigned[i] = role == parameters[i].Role ? parameters[i] : parameters[i] with { Role = role };
        }

        return changed ? assigned.ToValueList() : parameters;
    }

    private static ParameterRole RoleOf(Parameter parameter, Credential? credential)
    {
        if (credential is not null && parameter.Location == credential.Location
            && string.Equals(parameter.Name, credential.Name, StringComparison.OrdinalIgnoreCase))
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
