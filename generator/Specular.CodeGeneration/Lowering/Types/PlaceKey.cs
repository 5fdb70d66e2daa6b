using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Types;

/// <summary>
/// What names an inline schema: its operation, its side and the pointer from there ("GET /x response /data/task_result"), or its component and the pointer below it.
/// A profile's names are given to these, and they order what has to be ordered: they do not depend on the order of documents.
/// </summary>
internal static class PlaceKey
{
    public static string Request(string operation) => operation + " request ";

    /// <summary>The body of a further media type.</summary>
    public static string Request(string operation, string mediaType) => operation + " request " + mediaType + " ";

    public static string Response(string operation) => operation + " response ";

    /// <summary>An item of the stream that an operation answers with.</summary>
    public static string Stream(string operation) => operation + " stream ";

    /// <summary>What an operation answers with when it refuses.</summary>
    public static string Error(string operation, string status) => operation + " error " + status + " ";

    /// <summary>An error that several operations answer with.</summary>
    public static string SharedError(Specification.Contract.SourceReference source) => "error " + source;

    /// <summary>What a service sends on its own account.</summary>
    public static string Webhook(Specification.Contract.SourceReference source) => "webhook " + source;

    public static string Parameter(string operation, string location, string name) => operation + " " + location + " " + name;

    /// <summary>The request, the answer, the parameter or the component that a place is in.</summary>
    public static string RootOf(string key)
    {
        foreach (var side in new[] { " request ", " response " })
        {
            if (key.IndexOf(side, StringComparison.Ordinal) is >= 0 and var start)
            {
                return key.Substring(0, start + side.Length);
            }
        }

        // "#/components/schemas/Video/size"
        var end = key.Split('/').Take(4).Sum(s => s.Length + 1) - 1;
        return key.Substring(0, Math.Min(end, key.Length));
    }

    public static string Property(string owner, string name) => JsonPointer.Append(owner, name);

    public static string Item(string owner) => owner + "/*";

    /// <summary>The form of a union.</summary>
    public static string Arm(string owner, int index) => owner + "/~arm/" + index.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The key as a profile writes it: without the blank that separates the root's empty pointer.</summary>
    public static string ForProfile(string key) => key.TrimEnd(' ');
}
