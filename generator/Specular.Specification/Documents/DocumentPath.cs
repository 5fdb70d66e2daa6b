namespace Specular.Specification.Documents;

/// <summary>Paths of documents. Nothing is looked up on a disk.</summary>
public static class DocumentPath
{
    /// <summary>The path from a folder on, with forward slashes; just the file's name when it is on another drive.</summary>
    public static string Relative(string? folder, string path)
    {
        var target = Parts(path);
        var root = Parts(folder ?? "");
        var comparison = path.IndexOf('\\') >= 0 ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var shared = 0;
        while (shared < root.Length && shared < target.Length - 1 && string.Equals(root[shared], target[shared], comparison))
        {
            shared++;
        }

        if (shared == 0)
        {
            return target.Length == 0 ? path : target[target.Length - 1];
        }

        return string.Join("/", Enumerable.Repeat("..", root.Length - shared).Concat(target.Skip(shared)));
    }

    private static string[] Parts(string path) => path.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);
}
