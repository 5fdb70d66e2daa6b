using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Types;

/// <summary>
/// What names an inline schema: its operation, its side and the pointer from there ("GET /x response /data/task_result"), or its component and the pointer below it.
/// A profile's names are given to these, and they order what has to be ordered: they do not depend on the order of documents.
/// </summary>
internal static class PlaceKey
{
    public static string Request(string operation) => operation + " request ";

    public static string Response(string operation) => operation + " response ";

    /// <summary>An item of the stream that an operation answers with.</summary>
    public static string Stream(string operation) => operation + " stream ";

    public static string Parameter(string operation, string location, string name) => operation + " " + location + " " + name;

    public static string Property(string owner, string name) => JsonPointer.Append(owner, name);

    public static string Item(string owner) => owner + "/*";

    /// <summary>The form of a union.</summary>
    public static string Arm(string owner, int index) => owner + "/~arm/" + index.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The key as a profile writes it: without the blank that separates the root's empty pointer.</summary>
    public static string ForProfile(string key) => key.TrimEnd(' ');
}
