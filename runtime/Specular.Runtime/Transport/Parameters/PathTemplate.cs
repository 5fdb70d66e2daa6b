using System.Text;
using Specular.Descriptors;

namespace Specular;

/// <summary>Fills the values into a path. A value stays one segment: what has a meaning in paths is encoded, and what would lead elsewhere even so is refused.</summary>
internal static class PathTemplate
{
    public static void Expand(StringBuilder url, OperationDescriptor operation, ReadOnlySpan<RequestValue> values)
    {
        var template = operation.PathTemplate.AsSpan();

        // What follows "#" tells operations of one path apart in a document; no service sees it.
        if (template.IndexOf('#') is >= 0 and var fragment)
        {
            template = template[..fragment];
        }

        if (template.Length == 0 || template[0] != '/')
        {
            url.Append('/');
        }

        var segment = url.Length;
        while (template.Length > 0)
        {
            var open = template.IndexOf('{');
            if (open < 0)
            {
                url.Append(template);
                break;
            }

            var close = template.IndexOf('}');
            if (close < open)
            {
                url.Append(template);
                break;
            }

            url.Append(template[..open]);
            var name = template[(open + 1)..close];
            segment = LastSlash(url);
            url.Append(Find(operation, values, name).InUrl);
            template = template[(close + 1)..];
            if (template.Length == 0 || template[0] == '/')
            {
                RefuseDots(operation, name, url, segment + 1);
            }
        }
    }

    private static RequestValue Find(OperationDescriptor operation, ReadOnlySpan<RequestValue> values, ReadOnlySpan<char> name)
    {
        foreach (var value in values)
        {
            if (name.SequenceEqual(value.Name))
            {
                return string.IsNullOrEmpty(value.Text)
                    ? throw new ArgumentException($"{operation.Name}: '{value.Name}' is empty; without it the call would go to another path.", value.Name)
                    : value;
            }
        }

        throw new ArgumentException($"{operation.Name}: the path needs '{name}', and it was not given.", name.ToString());
    }

    private static int LastSlash(StringBuilder url)
    {
        var index = url.Length - 1;
        while (index >= 0 && url[index] != '/')
        {
            index--;
        }

        return index;
    }

    // "." and ".." as a whole segment are taken away by clients, proxies and servers alike, encoded or not.
    private static void RefuseDots(OperationDescriptor operation, ReadOnlySpan<char> name, StringBuilder url, int start)
    {
        var length = url.Length - start;
        if (length is 1 or 2 && url[start] == '.' && url[^1] == '.')
        {
            throw new ArgumentException($"{operation.Name}: '{name}' is \"{url.ToString(start, length)}\", which would lead the call to another path.", name.ToString());
        }
    }
}
