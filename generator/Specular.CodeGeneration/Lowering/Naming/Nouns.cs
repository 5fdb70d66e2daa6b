namespace Specular.CodeGeneration.Lowering.Naming;

/// <summary>Singular and plural of English words in Pascal case, well enough for names.</summary>
internal static class Nouns
{
    private static readonly string[] Unchanging = ["Data", "Metadata", "Series", "News", "Status", "Address", "Access", "Process", "Progress", "Business", "Analysis", "Basis", "Bus", "Alias", "Canvas", "Gas", "Https", "Dns", "Kubernetes"];

    /// <summary>Whether the last word looks like a plural.</summary>
    public static bool IsPlural(string name) => !string.Equals(Singular(name), name, StringComparison.Ordinal);

    /// <summary>The name with its last word in the singular; the name itself when it is none.</summary>
    public static string Singular(string name)
    {
        if (name.Length < 3 || Unchanging.Any(word => name.EndsWith(word, StringComparison.OrdinalIgnoreCase)))
        {
            return name;
        }

        if (Ends(name, "ies") && name.Length > 4)
        {
            return Cut(name, 3) + "y";
        }

        if (Ends(name, "sses") || Ends(name, "shes") || Ends(name, "ches") || Ends(name, "xes") || Ends(name, "uses"))
        {
            return Cut(name, 2);
        }

        return Ends(name, "s") && !Ends(name, "ss") && !Ends(name, "us") && !Ends(name, "is") ? Cut(name, 1) : name;
    }

    private static bool Ends(string name, string end) => name.EndsWith(end, StringComparison.Ordinal);

    private static string Cut(string name, int count) => name.Substring(0, name.Length - count);
}
