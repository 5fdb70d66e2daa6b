using System.Globalization;
using System.Text;

namespace Specular.Rules;

/// <summary>Pointers of rules.</summary>
internal static class RulePointer
{
    public const string EveryItem = "*";

    public static string[] Segments(string pointer) =>
        pointer.Length == 0 ? [] : pointer[1..].Split('/').Select(s => s.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)).ToArray();

    /// <summary>A rule's place with the items' numbers in it.</summary>
    public static string Fill(string place, IReadOnlyList<int> items)
    {
        if (items.Count == 0)
        {
            return place;
        }

        var text = new StringBuilder();
        var next = 0;
        foreach (var part in place.Split('/').Skip(1))
        {
            text.Append('/');
            if (part == EveryItem && next < items.Count)
            {
                text.Append(items[next++].ToString(CultureInfo.InvariantCulture));
            }
            else
            {
                text.Append(part);
            }
        }

        return text.ToString();
    }
}
