using System.Text.Json.Nodes;

namespace Specular.Corpus.Variation;

/// <summary>Changes of what schemas have to do with each other: parts, forms, parents, circles.</summary>
internal static class CompositionEdits
{
    private static readonly string[] s_compositions = ["allOf", "oneOf", "anyOf"];

    public static IReadOnlyList<Edit> All { get; } =
    [
        new("a schema may be null", OrNull),
        new("a schema is wrapped", Wrap),
        new("a schema has forms", Forms),
        new("forms have a discriminator", Discriminate),
        new("a component has parts", Parts),
        new("a member is said again", Again),
        new("a component has children", Children),
        new("a component holds itself", Circle),
        new("two components hold each other", Circles),
        new("components are taken for parts and forms", d => Compose(d, d.AnySchema())),
    ];

    private static void OrNull(VariedDocument document)
    {
        if (document.AnySchemaPlace() is { } place && place.Value is { } schema)
        {
            place.Value = document.Random.Next(5) switch
            {
                0 => new JsonObject { ["anyOf"] = new JsonArray(schema.DeepClone(), Null()) },
                1 => new JsonObject { ["oneOf"] = new JsonArray(Null(), schema.DeepClone()) },
                2 => new JsonObject { ["allOf"] = new JsonArray(schema.DeepClone()), ["nullable"] = true },
                3 => new JsonObject { ["anyOf"] = new JsonArray(schema.DeepClone(), new JsonObject { ["enum"] = new JsonArray((JsonNode?)null) }) },
                _ => Nullable(schema.DeepClone()),
            };
        }
    }

    private static JsonObject Null() => new() { ["type"] = "null" };

    private static JsonNode Nullable(JsonNode schema)
    {
        if (schema is JsonObject o)
        {
            o["nullable"] = true;
        }

        return schema;
    }

    private static void Wrap(VariedDocument document)
    {
        if (document.AnySchemaPlace() is { } place && place.Value?.DeepClone() is { } schema)
        {
            place.Value = document.Random.Next(5) switch
            {
                0 => new JsonObject { ["type"] = "array", ["items"] = schema },
                1 => new JsonObject { ["type"] = "object", ["additionalProperties"] = schema },
                2 => new JsonObject { [document.Any(s_compositions)!] = new JsonArray(schema) },
                3 => new JsonObject { [document.Any(s_compositions)!] = new JsonArray(schema), ["description"] = "wrapped", ["type"] = "object" },
                _ => new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { [Words.Any(document)] = schema }, ["required"] = new JsonArray("a") },
            };
        }
    }

    private static void Forms(VariedDocument document)
    {
        if (document.AnySchemaPlace() is { } place)
        {
            place.Value = new JsonObject { [document.Chance(0.5) ? "oneOf" : "anyOf"] = new JsonArray([.. Many(document)]) };
        }
    }

    private static List<JsonNode> Many(VariedDocument document) => [.. Enumerable.Range(0, document.Random.Next(1, 5)).Select(_ => Values.Schema(document))];

    private static void Discriminate(VariedDocument document)
    {
        if (document.AnySchema(s => s.ContainsKey("oneOf") || s.ContainsKey("anyOf")) is not { } schema)
        {
            return;
        }

        var forms = (schema["oneOf"] ?? schema["anyOf"]) as JsonArray ?? [];
        var name = document.Any(forms.OfType<JsonObject>().SelectMany(f => Target(document, f)?["properties"] is JsonObject p ? p.Select(m => m.Key) : []).ToList());
        var discriminator = new JsonObject { ["propertyName"] = name is null || document.Chance(0.2) ? Words.Any(document) : name };
        if (document.Chance(0.5))
        {
            discriminator["mapping"] = Mapping(document);
        }

        schema["discriminator"] = document.IsSwagger ? discriminator["propertyName"]!.DeepClone() : discriminator;
    }

    private static JsonObject Mapping(VariedDocument document)
    {
        var mapping = new JsonObject();
        for (var i = document.Random.Next(4); i > 0; i--)
        {
            mapping[Words.Any(document)] = document.AnyComponent() is { } component ? (document.Chance(0.7) ? Values.Pointer(document, component) : component) : "nowhere";
        }

        return mapping;
    }

    private static JsonObject? Target(VariedDocument document, JsonObject form) =>
        form["$ref"] is JsonValue value && value.TryGetValue<string>(out var pointer) ? document.Components[pointer[(pointer.LastIndexOf('/') + 1)..]] as JsonObject : form;

    private static void Parts(VariedDocument document)
    {
        if (document.AnyComponent() is { } name)
        {
            document.Components[name] = new JsonObject { ["allOf"] = new JsonArray([Values.Schema(document), .. Many(document), document.Components[name]?.DeepClone()]) };
        }
    }

    private static void Again(VariedDocument document)
    {
        var parents = document.Components.Where(c => c.Value is JsonObject o && o["properties"] is JsonObject { Count: > 0 }).Select(c => c.Key).ToList();
        if (document.Any(parents) is { } parent && document.AnyComponent() is { } child)
        {
            var member = document.Any(document.Components[parent]!["properties"]!.AsObject().Select(m => m.Key).ToList())!;
            document.Components[child] = new JsonObject
            {
                ["allOf"] = new JsonArray(
                    Values.Reference(document, parent),
                    new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { [member] = Values.Schema(document), [Words.Any(document)] = Values.Schema(document) }, ["required"] = new JsonArray(member) }),
            };
        }
    }

    // A parent with a discriminator, children by allOf, and a child of a child.
    private static void Children(VariedDocument document)
    {
        if (document.AnyComponent() is not { } name || document.Components[name] is not JsonObject parent)
        {
            return;
        }

        var mark = document.Chance(0.5) && parent["properties"] is JsonObject { Count: > 0 } own ? document.Any(own.Select(m => m.Key).ToList())! : document.Chance(0.5) ? "kind" : Words.Any(document);
        VariedDocument.ObjectIn(parent, "properties")[mark] = document.Chance(0.6) ? new JsonObject { ["type"] = "string" } : Values.Schema(document);
        parent["discriminator"] = document.IsSwagger ? JsonValue.Create(mark) : new JsonObject { ["propertyName"] = mark };
        if (document.Chance(0.4) && parent["discriminator"] is JsonObject discriminator)
        {
            discriminator["mapping"] = Mapping(document);
        }

        for (var i = document.Random.Next(1, 4); i > 0; i--)
        {
            var child = document.Chance(0.5) ? Words.Any(document) : document.AnyComponent()!;
            if (string.Equals(child, name, StringComparison.Ordinal))
            {
                continue;
            }

            document.Components[child] = new JsonObject { ["allOf"] = new JsonArray(Values.Reference(document, name), document.Components[child]?.DeepClone() ?? new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { [Words.Any(document)] = Values.Schema(document) } }) };
            name = document.Chance(0.3) ? child : name;
        }
    }

    private static void Circle(VariedDocument document)
    {
        if (document.AnyComponent() is { } name && document.Components[name] is JsonObject schema)
        {
            Hold(document, schema, name);
        }
    }

    private static void Circles(VariedDocument document)
    {
        if (document.AnyComponent() is { } first && document.AnyComponent() is { } second && document.Components[first] is JsonObject a && document.Components[second] is JsonObject b)
        {
            Hold(document, a, second);
            Hold(document, b, first);
        }
    }

    private static void Hold(VariedDocument document, JsonObject owner, string component)
    {
        var reference = Values.Reference(document, component);
        switch (document.Random.Next(6))
        {
            case 0:
                owner["items"] = reference;
                owner["type"] = "array";
                break;
            case 1:
                owner["additionalProperties"] = reference;
                break;
            case 2:
                VariedDocument.ArrayIn(owner, document.Any(s_compositions)!).Add((JsonNode)reference);
                break;
            case 3:
                VariedDocument.ObjectIn(owner, "properties")[component] = reference;
                VariedDocument.ArrayIn(owner, "required").Add((JsonNode)component);
                break;
            default:
                VariedDocument.ObjectIn(owner, "properties")[document.Chance(0.5) ? "self" : Words.Any(document)] = reference;
                break;
        }
    }

    private static void Compose(VariedDocument document, JsonObject? schema)
    {
        if (schema is not null)
        {
            schema[document.Any(s_compositions)!] = new JsonArray([.. Many(document)]);
        }
    }
}
