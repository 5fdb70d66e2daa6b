namespace Specular.Specification.Binding;

/// <summary>The members that Apifox adds to OpenAPI (x-apifox-*), and Apidog, which is the same tool under another name (x-apidog-*).</summary>
internal static class Apifox
{
    private const int UlidLength = 26;

    /// <summary>The member of that word ("orders"), null values too; null when it is absent.</summary>
    public static NodeCursor? Find(NodeCursor place, string word) => place.Find("x-apifox-" + word) ?? place.Find("x-apidog-" + word);

    /// <summary>The member of that word; a null value counts as absent.</summary>
    public static NodeCursor? Member(NodeCursor place, string word) => Find(place, word) is { IsNull: false } member ? member : null;

    /// <summary>The text of that word.</summary>
    public static string? TextOf(NodeCursor place, string word) => place.TextOf("x-apifox-" + word) ?? place.TextOf("x-apidog-" + word);

    /// <summary>The texts in the list of that word.</summary>
    public static IEnumerable<string> TextsOf(NodeCursor place, string word) =>
        Find(place, word) is { IsArray: true } list ? list.Items().Select(i => i.Scalar).OfType<string>() : [];

    /// <summary>
    /// Whether a name is the id of an embedded model (a ULID: 26 letters and digits, the first at most 7). Such ids stand where members' names do; what they name may be
    /// gone already.
    /// </summary>
    public static bool IsModelId(string name)
    {
        if (name.Length != UlidLength || name[0] is not (>= '0' and <= '7'))
        {
            return false;
        }

        foreach (var c in name)
        {
            if (c is not ((>= '0' and <= '9') or (>= 'A' and <= 'Z')) || c is 'I' or 'L' or 'O' or 'U')
            {
                return false;
            }
        }

        return true;
    }
}
