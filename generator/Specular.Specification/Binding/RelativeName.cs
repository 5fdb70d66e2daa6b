namespace Specular.Specification.Binding;

/// <summary>The names of documents that references lead to. Names are paths with forward slashes; nothing is looked up on a disk.</summary>
internal static class RelativeName
{
    /// <summary>The name that a relative path means in a document: from "specs/api.yaml", "./schemas/Pet.yaml" is "specs/schemas/Pet.yaml". Null for an address.</summary>
    public static string? Resolve(string document, string path)
    {
        var query = path.IndexOf('?');
        var file = Uri.UnescapeDataString(query < 0 ? path : path.Substring(0, query)).Replace('\\', '/');
        if (file.Length == 0 || file.IndexOf(':') >= 0 || file.StartsWith("//", StringComparison.Ordinal))
        {
            return null;
        }

        var folder = document.LastIndexOf('/');
        return Normalize(file[0] == '/' || folder < 0 ? file.TrimStart('/') : document.Substring(0, folder + 1) + file);
    }

    /// <summary>The same name without steps that lead nowhere.</summary>
    public static string Normalize(string name)
    {
        var parts = new List<string>();
        foreach (var part in name.Replace('\\', '/').Split('/'))
        {
            if (part is ".." && parts.Count > 0 && parts[parts.Count - 1] is not "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ""))
            {
                parts.Add(part);
            }
        }

        return (name.StartsWith("/", StringComparison.Ordinal) ? "/" : "") + string.Join("/", parts);
    }
}
