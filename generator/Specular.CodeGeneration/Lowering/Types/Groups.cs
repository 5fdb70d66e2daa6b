using System.Globalization;
using Specular.CodeGeneration.Client;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Types;

/// <summary>
/// Which types and operations are written together. What is added beside a group does not move it, but where a number passes a limit: a file that grows too large is divided, and a document
/// of too many subjects has several of them in a file.
/// </summary>
internal static class Groups
{
    // It becomes the name of a file, of which there are 255 bytes; a letter of most scripts has three.
    private const int LengthLimit = 60;

    private const int LengthLimitBeyondLatin = 40;

    // Some 10,000 lines.
    private const int MostTypes = 120;

    // A file for each subject up to here; an IDE that has thousands of files beside the user's own stalls.
    private const int MostSubjects = 250;

    // How many subjects are together in a file where there are more than that.
    private const int MostSubjectsTogether = 20;

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
        var parts = declarations.GroupBy(d => d.Group, StringComparer.Ordinal).ToDictionary(g => g.Key, g => PartsFor(g.Count(), MostTypes), StringComparer.Ordinal);
        return declarations
            .Select(d => parts[d.Group] is > 1 and var count ? d with { Group = Part(d.Group, d.Name, count) } : d)
            .ToValueList();
    }

    /// <summary>
    /// Puts the operations of a large document together by the first word of what they are about, a few in a file: "AppsGetInstallation" beside "AppsListPlans". A subject stays in one
    /// file, with the types that are its alone.
    /// </summary>
    public static (ValueList<OperationModel> Operations, ValueList<Declaration> Declarations) Gather(ValueList<OperationModel> operations, ValueList<Declaration> declarations)
    {
        var subjects = operations.Select(o => o.Group).Distinct(StringComparer.Ordinal).ToList();
        if (subjects.Count <= MostSubjects)
        {
            return (operations, declarations);
        }

        var together = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in subjects.GroupBy(FirstWord, StringComparer.Ordinal))
        {
            var parts = PartsFor(word.Count(), MostSubjectsTogether);
            foreach (var subject in word)
            {
                together.Add(subject, parts == 1 ? word.Key : Part(word.Key, subject, parts));
            }
        }

        return (
            operations.Select(o => o with { Group = together[o.Group] }).ToValueList(),
            declarations.Select(d => together.TryGetValue(d.Group, out var group) ? d with { Group = group } : d).ToValueList());
    }

    // Numbers that tell operations apart are no word of their own. Scripts without capitals do not show where a word ends: there its first character stands for it.
    private static string FirstWord(string subject)
    {
        var end = char.IsHighSurrogate(subject[0]) && subject.Length > 1 ? 2 : 1;
        if (!char.IsUpper(subject[0]) && !char.IsLower(subject[0]))
        {
            return subject.Substring(0, end);
        }

        while (end < subject.Length && !char.IsUpper(subject[end]) && !char.IsDigit(subject[end]))
        {
            end++;
        }

        return subject.Substring(0, end);
    }

    private static int PartsFor(int count, int most)
    {
        var parts = 1;
        while (count > parts * most)
        {
            parts *= 2;
        }

        return parts;
    }

    private static string Part(string group, string name, int parts) => group + "." + (Hash(name) % (uint)parts + 1).ToString(CultureInfo.InvariantCulture);

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
