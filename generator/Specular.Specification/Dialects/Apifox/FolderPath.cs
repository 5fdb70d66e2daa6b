namespace Specular.Specification.Dialects.Apifox;

/// <summary>Folders as <c>x-apifox-folder</c> writes them: names with "/" between, a "/" or "\" inside one behind a "\".</summary>
internal static class FolderPath
{
    // A document of folders in folders, each with a long name, would make long texts of short ones.
    private const int Longest = 4096;

    public static string Append(string path, string name)
    {
        if (name.Length == 0 || path.Length + name.Length > Longest)
        {
            return path;
        }

        var escaped = name.IndexOfAny(['/', '\\']) < 0 ? name : string.Concat(name.Select(c => c is '/' or '\\' ? "\\" + c : c.ToString()));
        return path.Length == 0 ? escaped : path + "/" + escaped;
    }
}
