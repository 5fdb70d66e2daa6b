namespace Specular.Corpus.Comparison;

/// <summary>Compares two readings of schemas. What a reference leads to is compared once.</summary>
internal sealed class SchemaComparer(List<Difference> differences)
{
    // Circles go through references; this bounds what is written out.
    private const int DeepestLook = 40;

    private readonly HashSet<string> _compared = new(StringComparer.Ordinal);
    private string _operation = "";

    public void Compare(string operation, string place, SchemaView? ours, SchemaView? theirs)
    {
        _operation = operation;
        Compare(place, ours, theirs, 0);
    }

    private void Compare(string place, SchemaView? ours, SchemaView? theirs, int depth)
    {
        if (ours is null || theirs is null || depth > DeepestLook)
        {
            Scalar("schema", place, ours ?? theirs, ours is null ? null : "a schema", theirs is null ? null : "a schema");
            return;
        }

        Scalar("reference", place, ours, Plain(ours.Reference), Plain(theirs.Reference));
        if (ours.Reference is { } id && !_compared.Add(id))
        {
            return;
        }

        if (ours.Target is { } ourTarget && theirs.Target is { } theirTarget)
        {
            CompareKeywords(place, ourTarget, theirTarget, depth);
        }
    }

    private void CompareKeywords(string place, SchemaView ours, SchemaView theirs, int depth)
    {
        Scalar("type", place, ours, ours.Types.ToString(), theirs.Types.ToString());
        Scalar("format", place, ours, ours.Format, theirs.Format);
        Scalar("enum", place, ours, Text(ours.Enum), Text(theirs.Enum));
        Scalar("required", place, ours, Text(ours.Required.Order(StringComparer.Ordinal)), Text(theirs.Required.Order(StringComparer.Ordinal)));
        Scalar("properties", place, ours, Names(ours), Names(theirs));
        var theirProperties = theirs.Properties.ToDictionary(p => p.Name, p => p.Schema, StringComparer.Ordinal);
        foreach (var (name, schema) in ours.Properties.Where(p => theirProperties.ContainsKey(p.Name)))
        {
            Compare(place + "/" + name, schema, theirProperties[name], depth + 1);
        }

        Maybe("items", place, ours, ours.Items, theirs.Items, depth);
        Maybe("additionalProperties", place, ours, ours.AdditionalProperties, theirs.AdditionalProperties, depth);
        Arms("allOf", place, ours, ours.AllOf, theirs.AllOf, depth);
        Arms("anyOf", place, ours, ours.AnyOf, theirs.AnyOf, depth);
        Arms("oneOf", place, ours, ours.OneOf, theirs.OneOf, depth);
    }

    private void Maybe(string aspect, string place, SchemaView at, SchemaView? ours, SchemaView? theirs, int depth)
    {
        if (ours is null || theirs is null)
        {
            Scalar(aspect, place, at, ours is null ? null : "a schema", theirs is null ? null : "a schema");
        }
        else
        {
            Compare(place + "/" + aspect, ours, theirs, depth + 1);
        }
    }

    private void Arms(string aspect, string place, SchemaView at, IReadOnlyList<SchemaView> ours, IReadOnlyList<SchemaView> theirs, int depth)
    {
        if (ours.Count != theirs.Count)
        {
            Scalar(aspect, place, at, $"{ours.Count} schemas", $"{theirs.Count} schemas");
            return;
        }

        for (var i = 0; i < ours.Count; i++)
        {
            Compare($"{place}/{aspect}/{i}", ours[i], theirs[i], depth + 1);
        }
    }

    private void Scalar(string aspect, string place, SchemaView? at, string? ours, string? theirs)
    {
        if (!string.Equals(ours, theirs, StringComparison.Ordinal))
        {
            differences.Add(new(_operation, place, at?.Pointer ?? "", aspect, ours, theirs));
        }
    }

    private static string Names(SchemaView schema) => Text(schema.Properties.Select(p => p.Name).Order(StringComparer.Ordinal));

    private static string Text(IEnumerable<string>? values) => values is null ? "" : string.Join(", ", values);

    // Readers may keep a reference percent-encoded or not.
    private static string? Plain(string? reference) => reference is null ? null : Uri.UnescapeDataString(reference);
}
