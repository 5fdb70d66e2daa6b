namespace Specular.CodeGeneration.Lowering.Types;

/// <summary>Which types and operations are written together. Groups do not move when something is added beside them.</summary>
internal static class Groups
{
    // It becomes the name of a file, of which there are 255 bytes; a letter of most scripts has three.
    private const int LengthLimit = 60;
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

    private static string Letter(char first) => first is >= 'A' and <= 'Z' or >= 'a' and <= 'z' ? char.ToUpperInvariant(first).ToString() : "Other";
}
