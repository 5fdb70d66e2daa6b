namespace Specular.Specification.Dialects.Apifox;

/// <summary>Folders as <c>x-apifox-folder</c> writes them: names with "/" between, a "/" or "\" inside one behind a "\".</summary>
internal static class FolderPath
{
    public static string Append(string path, string name)
    {
        if (name.Length == 0)
        {
            return path;
        }

        var escaped = name.IndexOfAny(['/', '\\']) < 0 ? name : string.Concat(name.Select(c => c is '/' or '\\' ? "\\" + c : c.ToString()));
        return path.Length == 0 ? escaped : path + "/" + escaped;
    }
}
