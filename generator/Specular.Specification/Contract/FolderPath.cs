using System.Text;
using Specular.Specification.Values;

namespace Specular.Specification.Contract;

/// <summary>A folder's path as documents write it: "/" separates, "\/" and "\\" are themselves.</summary>
public static class FolderPath
{
    /// <summary>The names on a path; empty ones are left out.</summary>
    public static ValueList<string> Split(string path)
    {
        var names = new List<string>();
        var name = new StringBuilder();
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == '\\' && i + 1 < path.Length && path[i + 1] is '/' or '\\')
            {
                name.Append(path[++i]);
            }
            else if (path[i] == '/')
            {
                Add(names, name);
            }
            else
            {
                name.Append(path[i]);
            }
        }

        Add(names, name);
        return names.ToValueList();
    }

    private static void Add(List<string> names, StringBuilder name)
    {
        var text = name.ToString().Trim();
        name.Clear();
        if (text.Length > 0)
        {
            names.Add(text);
        }
    }
}
