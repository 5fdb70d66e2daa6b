using Specular.Specification.Validation;
using Specular.Specification.Values;

namespace Specular.Simulation.Requests;

/// <summary>Reads fields that say with brackets what they are members of: "meta[a][b]", "tags[]", "rows[0][a]".</summary>
internal static class BracketFields
{
    private const int DeepestLevel = 8;

    /// <summary>The member that a field belongs to: "meta" for "meta[a]".</summary>
    public static string Name(string field) => field.EndsWith(']') && field.IndexOf('[', StringComparison.Ordinal) is > 0 and var open ? field[..open] : field;

    /// <summary>The value of a member, made of all its fields.</summary>
    public static JsonValue Read(IEnumerable<KeyValuePair<string, string>> fields, TextShape shape) => Read([.. fields.Select(f => (Keys(f.Key), f.Value))], 0, shape);

    private static string[] Keys(string field) => field[(field.IndexOf('[', StringComparison.Ordinal) + 1)..^1].Split("][");

    private static JsonValue Read(List<(string[] Keys, string Text)> fields, int depth, TextShape shape)
    {
        if (depth >= DeepestLevel || fields.Exists(f => f.Keys.Length <= depth))
        {
            return FormText.Read(fields[0].Text, shape);
        }

        if (!shape.IsList)
        {
            return new JsonObject(fields.GroupBy(f => f.Keys[depth], StringComparer.Ordinal).Select(g => new JsonMember(g.Key, Read([.. g], depth + 1, shape.Of(g.Key)))).ToValueList());
        }

        var items = fields.TrueForAll(f => f.Keys[depth].Length == 0)
            ? fields.Select(f => Read([f], depth + 1, shape.Item))
            : fields.GroupBy(f => f.Keys[depth], StringComparer.Ordinal).Select(g => Read([.. g], depth + 1, shape.Item));
        return new JsonArray(items.ToValueList());
    }
}
