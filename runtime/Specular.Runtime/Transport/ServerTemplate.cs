using System.Buffers;
using Specular.Descriptors;

namespace Specular;

/// <summary>Fills the variables of a server's address. A value stays in the part of the address that its variable is in.</summary>
internal static class ServerTemplate
{
    private static readonly SearchValues<char> InHost = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._:[]");

    public static string Fill(string template, IReadOnlyList<ServerVariableValue> values)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(values);
        var hostStart = template.IndexOf("://", StringComparison.Ordinal) + 3;
        var hostEnd = hostStart < 3 ? -1 : template.IndexOf('/', hostStart) is >= 0 and var slash ? slash : template.Length;
        var url = new System.Text.StringBuilder(template.Length);
        for (var i = 0; i < template.Length;)
        {
            var close = template[i] == '{' ? template.IndexOf('}', i) : -1;
            if (close < 0)
            {
                url.Append(template[i++]);
                continue;
            }

            var name = template[(i + 1)..close];
            var value = values.FirstOrDefault(v => string.Equals(v.Name, name, StringComparison.Ordinal))
                ?? throw new ArgumentException($"The variable '{name}' of the server {template} has no value.", nameof(values));
            Check(template, value, i >= hostStart && i < hostEnd, i >= hostEnd && hostEnd >= 0);
            url.Append(value.Value);
            i = close + 1;
        }

        return url.ToString();
    }

    private static void Check(string template, ServerVariableValue variable, bool isInHost, bool isInPath)
    {
        var value = variable.Value;
        var fault = value is null ? "must not be null"
            : variable.Allowed.Count > 0 && !variable.Allowed.Contains(value, StringComparer.Ordinal) ? $"must be one of {string.Join(", ", variable.Allowed)}"
            : isInHost && (value.Length == 0 || value.AsSpan().IndexOfAnyExcept(InHost) >= 0) ? "is in the host, and must be letters, digits, dots and dashes"
            : isInPath && LeavesPath(value) ? "is in the path, and must not lead out of it"
            : null;
        if (fault is not null)
        {
            throw new ArgumentException($"The variable '{variable.Name}' of the server {template} {fault}.", variable.Name);
        }
    }

    private static bool LeavesPath(string value) =>
        value.AsSpan().IndexOfAny("?#\\%") >= 0 || value.AsSpan().IndexOfAnyInRange('\0', ' ') >= 0 || value.Split('/').Any(s => s is "." or "..");
}
