using Specular.Specification.Nodes;

namespace Specular.Specification.Dialects.Apifox;

/// <summary>An operation's path as Apifox allows it to be written: with an address before it, with <c>:name</c> or <c>{{name}}</c> for a variable, without the first slash.</summary>
/// <param name="Path">The path as OpenAPI writes it.</param>
/// <param name="Address">What stands before it, such as <c>https://host</c> or <c>{{host}}</c>; null when nothing does.</param>
internal sealed record OperationPath(string Path, string? Address)
{
    public static OperationPath Of(string written, ObjectNode api)
    {
        var rest = written.Trim();
        string? address = null;
        var start = rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7 : rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
            : rest.StartsWith("{{", StringComparison.Ordinal) && rest.IndexOf("}}", StringComparison.Ordinal) is > 0 and var close ? close + 2 : 0;
        if (start > 0)
        {
            var slash = rest.IndexOf('/', start);
            address = slash < 0 ? rest : rest.Substring(0, slash);
            rest = slash < 0 ? "" : rest.Substring(slash);
        }

        rest = rest.IndexOf("{{", StringComparison.Ordinal) < 0 ? rest : string.Join("}", string.Join("{", Split(rest, "{{")).Split(["}}"], StringSplitOptions.None));
        return new(WithVariables(rest.Length > 0 && rest[0] == '/' ? rest : "/" + rest, api), address);
    }

    private static string[] Split(string text, string separator) => text.Split([separator], StringSplitOptions.None);

    // A segment ":id" is a variable when a path parameter says so.
    private static string WithVariables(string path, ObjectNode api)
    {
        if (path.IndexOf("/:", StringComparison.Ordinal) < 0)
        {
            return path;
        }

        var names = new HashSet<string>(api.Object("parameters").Objects("path").Select(p => p.Id("name")), StringComparer.Ordinal);
        return string.Join("/", path.Split('/').Select(s => s.Length > 1 && s[0] == ':' && names.Contains(s.Substring(1)) ? "{" + s.Substring(1) + "}" : s));
    }
}
