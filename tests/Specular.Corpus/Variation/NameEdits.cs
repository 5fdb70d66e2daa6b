using System.Text.Json.Nodes;

namespace Specular.Corpus.Variation;

/// <summary>Changes of names: of components, members, operations, tags.</summary>
internal static class NameEdits
{
    public static IReadOnlyList<Edit> All { get; } =
    [
        new("a component is called otherwise", Rename),
        new("a component has a double", Double),
        new("a member is called otherwise", Member),
        new("a member is called as its type", MemberOfOwnName),
        new("an operation is called otherwise", d => With(d.AnyOperation(), o => o["operationId"] = Words.Any(d))),
        new("an operation has no name", d => With(d.AnyOperation(), o => o.Remove("operationId"))),
        new("an operation has a summary", d => With(d.AnyOperation(), o => o["summary"] = Words.Text(d))),
        new("an operation has other tags", d => With(d.AnyOperation(), o => o["tags"] = new JsonArray([.. Enumerable.Range(0, d.Random.Next(4)).Select(_ => JsonValue.Create(Words.Any(d)))]))),
        new("all operations have one tag", d => { var tag = Words.Any(d); d.Operations().ForEach(o => o.Object!["tags"] = new JsonArray(tag)); }),
        new("a name is chosen", d => With(d.Chance(0.5) ? d.AnySchema() : d.Chance(0.5) ? d.AnyOperation() : d.AnyParameter(), o => o["x-specular-name"] = Words.Any(d))),
        new("a schema is titled as a component", d => With(d.AnySchema(), s => s["title"] = d.AnyComponent() ?? "A")),
    ];

    private static void With(JsonObject? node, Action<JsonObject> edit)
    {
        if (node is not null)
        {
            edit(node);
        }
    }

    // What refers to it goes along.
    private static void Rename(VariedDocument document)
    {
        if (document.AnyComponent() is not { } before || Words.Any(document) is not { } after || document.Components.ContainsKey(after))
        {
            return;
        }

        var schema = document.Components[before];
        document.Components.Remove(before);
        document.Components[after] = schema;
        Redirect(document.Root, Values.Pointer(document, before), Values.Pointer(document, after));
    }

    private static void Redirect(JsonNode node, string before, string after)
    {
        foreach (var place in Place.Below(node).ToList())
        {
            if (place.Value is JsonValue value && value.TryGetValue<string>(out var text) && string.Equals(text, before, StringComparison.Ordinal))
            {
                place.Value = after;
            }
            else if (place.Value is { } below)
            {
                Redirect(below, before, after);
            }
        }
    }

    private static void Double(VariedDocument document)
    {
        if (document.AnyComponent() is { } component && Words.Any(document) is { } name && !document.Components.ContainsKey(name))
        {
            document.Components[name] = document.Components[component]?.DeepClone();
            if (document.AnySchemaPlace() is { } place)
            {
                place.Value = Values.Reference(document, name);
            }
        }
    }

    private static void Member(VariedDocument document)
    {
        if (document.AnySchema(s => s["properties"] is JsonObject { Count: > 0 }) is { } schema)
        {
            var members = schema["properties"]!.AsObject();
            Move(schema, document.Any(members.Select(m => m.Key).ToList())!, Words.Any(document));
        }
    }

    private static void MemberOfOwnName(VariedDocument document)
    {
        if (document.AnyComponent() is { } component && document.Components[component] is JsonObject schema && schema["properties"] is JsonObject { Count: > 0 } members)
        {
            Move(schema, document.Any(members.Select(m => m.Key).ToList())!, component);
        }
    }

    private static void Move(JsonObject schema, string before, string after)
    {
        var members = schema["properties"]!.AsObject();
        var member = members[before];
        members.Remove(before);
        members[after] = member;
        if (schema["required"] is JsonArray required && required.OfType<JsonValue>().FirstOrDefault(r => r.TryGetValue<string>(out var name) && string.Equals(name, before, StringComparison.Ordinal)) is { } entry)
        {
            required[required.IndexOf(entry)] = after;
        }
    }
}
