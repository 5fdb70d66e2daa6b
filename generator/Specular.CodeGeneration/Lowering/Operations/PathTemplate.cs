namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>Path templates: "/videos/{id}".</summary>
internal static class PathTemplate
{
    /// <summary>The parameters' names in their order, each once.</summary>
    public static IReadOnlyList<string> Names(string path)
    {
        var names = new List<string>();
        for (var open = path.IndexOf('{'); open >= 0; open = path.IndexOf('{', open + 1))
        {
            var close = path.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            var name = path.Substring(open + 1, close - open - 1);
            if (name.Length > 0 && !names.Contains(name, StringComparer.Ordinal))
            {
                names.Add(name);
            }
        }

        return names;
    }
}
