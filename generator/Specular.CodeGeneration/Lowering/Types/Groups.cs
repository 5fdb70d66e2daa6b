using System.Globalization;
using Specular.CodeGeneration.Client;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Types;

/// <summary>Which types and operations are written together. Groups do not move when something is added beside them.</summary>
internal static class Groups
{
    // It becomes the name of a file, of which there are 255 bytes; a letter of most scripts has three.
    private const int LengthLimit = 60;

    // Some 10,000 lines.
    private const int MostTypes = 120;
    private const int LengthLimitBeyondLatin = 40;

    /// <summary>The group of an operation and of the types that are its alone: what it is about, whatever it does with it.</summary>
    public static string Of(string operationName)
    {
        var name = Naming.Verbs.WithoutCommonVerb(operationName);
        var limit = name.All(c => c < 128) ? LengthLimit : LengthLimitBeyondLatin;
        return name.Length > limit ? name.Substring(0, limit) : name;
    }

    /// <summary>The group of a type that no single operation owns: by its first letter, so that neither one huge file nor thousands come of a large document.</summary>
    public static string Shared(string typeName) => "Types." + Letter(typeName[0]);

    /// <summary>
    /// Takes groups apart that are too large for an editor to open gladly: where all types of a document begin with one word, a letter tells nothing. Into how many depends on their
    /// number alone, doubling, and into which a type goes on its name alone, so that most stay where they are when another is added.
    /// </summary>
    public static ValueList<Declaration> Divide(ValueList<Declaration> declarations)
    {
        var parts = declarations.GroupBy(d => d.Group, StringComparer.Ordinal).ToDictionary(g => g.Key, g => PartsFor(g.Count()), StringComparer.Ordinal);
        return declarations
            .Select(d => parts[d.Group] is > 1 and var count ? d with { Group = d.Group + "." + (Hash(d.Name) % (uint)count + 1).ToString(CultureInfo.InvariantCulture) } : d)
            .ToValueList();
    }

    private static int PartsFor(int count)
    {
        var parts = 1;
        while (count > parts * MostTypes)
        {
            parts *= 2;
        }

        return parts;
    }

    // FNV-1a: the same on every machine, which string.GetHashCode is not.
    private static uint Hash(string name)
    {
        var hash = 2166136261u;
        foreach (var c in name)
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }

        return hash;
    }

    private static string Letter(char first) => first is >= 'A' and <= 'Z' or >= 'a' and <= 'z' ? char.ToUpperInvariant(first).ToString() : "Other";
}
