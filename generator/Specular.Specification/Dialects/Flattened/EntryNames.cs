namespace Specular.Specification.Dialects.Flattened;

/// <summary>How unlikely a name is as that of an entry of OpenAPI's maps.</summary>
internal static class EntryNames
{
    private const double Never = double.PositiveInfinity;

    public static double OfPath(string name) => name.Length > 0 && name[0] == '/' ? 0 : Never;

    /// <summary>A status, "default", "2XX"; Apifox writes a second answer of one status as "x-200:name".</summary>
    public static double OfResponse(string name) =>
        name is "default" || IsStatus(name, 0) ? 0
        : name.StartsWith("x-", StringComparison.Ordinal) && name.Length > 5 && IsStatus(name.Substring(2, 3), 0) ? 0
        : Never;

    public static double OfMediaType(string name)
    {
        var slash = name.IndexOf('/');
        return slash > 0 && slash < name.Length - 1 && name.IndexOf(' ') is var space && (space < 0 || name.IndexOf(';') is > 0 and var parameters && parameters < space) ? 0 : Never;
    }

    public static double OfProperty(string name) => OpenApiGrammar.IsPlacedExtension(name) ? 8 : LinePlausibility.IsIdentifier(name) ? 0 : name.Length > 60 ? 4 : 1;

    /// <summary>Apifox's ids of embedded models: 26 characters of Crockford's base 32.</summary>
    public static double OfEmbeddedModel(string name) => IsUlid(name) ? 0 : 4;

    public static bool IsUlid(string name)
    {
        if (name.Length != 26)
        {
            return false;
        }

        foreach (var c in name)
        {
            if (c is not ((>= '0' and <= '9') or (>= 'A' and <= 'Z')))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsStatus(string name, int at) =>
        name.Length == at + 3 && name[at] is >= '1' and <= '5' && name[at + 1] is (>= '0' and <= '9') or 'X' or 'x' && name[at + 2] is (>= '0' and <= '9') or 'X' or 'x';
}
