using Specular.CodeGeneration.Client;

namespace Specular.CodeGeneration.Lowering;

/// <summary>Whether the defaults of an address can be filled in. The runtime refuses what leads to another host or path, and generated code must not fail there.</summary>
internal static class ServerTemplateRules
{
    public static bool Hold(string template, IReadOnlyList<ServerVariableModel> variables)
    {
        var hostStart = template.IndexOf("://", StringComparison.Ordinal) + 3;
        var hostEnd = hostStart < 3 ? -1 : template.IndexOf('/', hostStart) is >= 0 and var slash ? slash : template.Length;
        foreach (var variable in variables)
        {
            var place = template.IndexOf("{" + variable.Wire + "}", StringComparison.Ordinal);
            for (; place >= 0; place = template.IndexOf("{" + variable.Wire + "}", place + 1, StringComparison.Ordinal))
            {
                var isInHost = place >= hostStart && place < hostEnd;
                if (variable.Default is { } value && (isInHost ? value.Length == 0 || value.Any(c => !IsOfHost(c)) : place >= hostEnd && LeavesPath(value)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool IsOfHost(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.' or '_' or ':' or '[' or ']';

    private static bool LeavesPath(string value) => value.Any(c => c is '?' or '#' or '\\' or '%' or <= ' ') || value.Split('/').Any(s => s is "." or "..");
}
