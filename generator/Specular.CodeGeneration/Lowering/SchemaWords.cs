using Specular.CodeGeneration.Lowering.Schemas;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering;

/// <summary>Says in a few words what a value may be, where the documents say nothing of it: what a reader would look up in the document.</summary>
internal static class SchemaWords
{
    // A line is read, a list is not.
    private const int MostItems = 6;

    private const int LongestItem = 40;

    private static readonly (SchemaTypes Type, string Word)[] Types =
    [
        (SchemaTypes.String, "text"),
        (SchemaTypes.Integer, "an integer"),
        (SchemaTypes.Number, "a number"),
        (SchemaTypes.Boolean, "true or false"),
        (SchemaTypes.Object, "an object"),
    ];

    /// <summary>What a value of the schema may be: "an integer (int64)", "\"a\" or \"b\"".</summary>
    public static string Of(Schema schema)
    {
        var isNullable = (schema.Types & SchemaTypes.Null) != SchemaTypes.None;
        if (ScalarShapes.Values(schema)?.Where(v => v.Kind != JsonKind.Null).Select(v => v.ToJson()).Distinct(StringComparer.Ordinal).ToArray() is { Length: > 0 } values)
        {
            return List(isNullable && values.Length < MostItems ? [.. values, "null"] : values, "or");
        }

        var words = Types.Where(t => (schema.Types & t.Type) == t.Type && !(t.Type == SchemaTypes.Integer && (schema.Types & SchemaTypes.Number) == SchemaTypes.Number)).Select(t => t.Word).ToList();
        if ((schema.Types & SchemaTypes.Array) != SchemaTypes.None)
        {
            words.Add(schema.Items is { } item ? "a list, each " + Item(item) : "a list");
        }

        var word = words.Count is > 0 and < 4 ? string.Join(" or ", words)
            : schema.OneOf.Count + schema.AnyOf.Count > 1 ? "one of several forms"
            : schema.Properties.Count > 0 ? "an object"
            : "any JSON";
        return word + (schema.Format.Length > 0 ? $" ({Cut(schema.Format)})" : "") + (isNullable && words.Count is > 0 and < 4 ? " or null" : "");
    }

    /// <summary>The first items of a list, and how many more there are.</summary>
    /// <param name="items">The items.</param>
    /// <param name="last">What stands before the last: "and", "or".</param>
    public static string List(IReadOnlyList<string> items, string last)
    {
        var shown = items.Take(items.Count > MostItems ? MostItems - 1 : MostItems).Select(Cut).ToList();
        if (items.Count > shown.Count)
        {
            shown.Add(FormattableString.Invariant($"{items.Count - shown.Count} more"));
        }

        return shown.Count < 2 ? string.Concat(shown) : string.Join(", ", shown.Take(shown.Count - 1)) + " " + last + " " + shown[shown.Count - 1];
    }

    /// <summary>A short example of the document's; "" when it has none.</summary>
    public static string Example(Schema schema) =>
        schema.Examples.FirstOrDefault(e => e.Kind is JsonKind.String or JsonKind.Number or JsonKind.Boolean)?.ToJson() is { Length: > 2 and <= LongestItem } example ? ", such as " + example : "";

    // What a reference leads to has a type of its own, which the signature names.
    private static string Item(Schema item) => item.Reference is { } id
        ? Cut(JsonPointer.Segments(id.Substring(id.IndexOf('#') + 1)) is { Count: > 0 } segments ? segments[segments.Count - 1] : id)
        : Of(item with { Items = null });

    private static string Cut(string text) => text.Length <= LongestItem ? text : text.Substring(0, char.IsHighSurrogate(text[LongestItem - 2]) ? LongestItem - 2 : LongestItem - 1) + "…";
}
