using Specular.Simulation.Schemas;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Simulation.Requests;

/// <summary>Reads fields that say with brackets what they are members of: "meta[a][b]", "tags[]", "rows[0][a]".</summary>
internal static class BracketFields
{
    private const int DeepestLevel = 8;

    /// <summary>The member that a field belongs to: "meta" for "meta[a]".</summary>
    public static string Name(string field) => field.EndsWith(']') && field.IndexOf('[', StringComparison.Ordinal) is > 0 and var open ? field[..open] : field;

    /// <summary>The value of a member, made of all its fields.</summary>
    public static JsonValue Read(IEnumerable<KeyValuePair<string, string>> fields, Schema schema, SchemaIndex schemas) =>
        Read([.. fields.Select(f => (Keys(f.Key), f.Value))], 0, schema, schemas);

    private static string[] Keys(string field) => field[(field.IndexOf('[', StringComparison.Ordinal) + 1)..^1].Split("][");

    private static JsonValue Read(List<(string[] Keys, string Text)> fields, int depth, Schema schema, SchemaIndex schemas)
    {
        if (depth >= DeepestLevel || fields.Exists(f => f.Keys.Length <= depth))
        {
            return FormText.Read(fields[0].Text, schema);
        }

        if (!schema.Types.HasFlag(SchemaTypes.Array))
        {
            return new JsonObject(fields.GroupBy(f => f.Keys[depth], StringComparer.Ordinal)
                .Select(g => new JsonMember(g.Key, Read([.. g], depth + 1, schema.FindProperty(g.Key) is { } p ? schemas.Resolve(p) : Schema.Any, schemas))).ToValueList());
        }

        var item = schema.Items is { } i ? schemas.Resolve(i) : Schema.Any;
        var items = fields.TrueForAll(f => f.Keys[depth].Length == 0)
            ? fields.Select(f => Read([f], depth + 1, item, schemas))
            : fields.GroupBy(f => f.Keys[depth], StringComparer.Ordinal).Select(g => Read([.. g], depth + 1, item, schemas));
        return new JsonArray(items.ToValueList());
    }
}
