using System.Text.Json;
using System.Text.Json.Nodes;
using Specular.Specification.Reading;

namespace Specular.Corpus.Variation;

/// <summary>A document's tree while it is edited: what stands where in it, and something at random of each kind.</summary>
/// <param name="root">The document.</param>
/// <param name="random">Decides everything.</param>
internal sealed class VariedDocument(JsonObject root, Random random)
{
    // Beyond the nesting that our reader allows.
    private const int MostNesting = 1000;

    private static readonly JsonSerializerOptions s_deep = new() { MaxDepth = MostNesting };

    private static readonly string[] s_inSchemas = ["properties", "patternProperties", "definitions", "$defs", "allOf", "oneOf", "anyOf", "prefixItems", "dependentSchemas"];

    private static readonly string[] s_oneSchema = ["schema", "items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames", "unevaluatedProperties"];

    public JsonObject Root { get; } = root;

    public Random Random { get; } = random;

    /// <summary>Whether it is a document of Swagger 2.0.</summary>
    public bool IsSwagger => Root.ContainsKey("swagger");

    /// <summary>The components that are schemas; made when there are none.</summary>
    public JsonObject Components => IsSwagger ? ObjectIn(Root, "definitions") : ObjectIn(ObjectIn(Root, "components"), "schemas");

    /// <summary>The path items; made when there are none.</summary>
    public JsonObject Paths => ObjectIn(Root, "paths");

    /// <summary>The tree of a text, JSON or YAML; null when it has none, or cannot be written as JSON.</summary>
    public static JsonObject? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(DocumentTextReader.Read(text).Root?.ToJsonValue().ToJson() ?? "null", documentOptions: new() { MaxDepth = MostNesting }) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The document as JSON.</summary>
    public static string Write(JsonObject root) => root.ToJsonString(s_deep);

    /// <summary>Every place where a schema stands, components among them.</summary>
    public List<Place> Schemas()
    {
        var found = new List<Place>(Place.Below(Components));
        Collect(Root, found);
        return found;
    }

    /// <summary>Every schema that is an object of keywords.</summary>
    public JsonObject? AnySchema(Func<JsonObject, bool>? which = null) => Any(Schemas().Select(p => p.Object).OfType<JsonObject>().Where(which ?? (_ => true)).ToList());

    /// <summary>A place of a schema.</summary>
    public Place? AnySchemaPlace() => Any(Schemas());

    /// <summary>The name of a component; null when there is none.</summary>
    public string? AnyComponent() => Any(Components.Select(c => c.Key).ToList());

    /// <summary>Every operation, by its place in its path item.</summary>
    public List<Place> Operations() => [.. Place.Below(Paths).SelectMany(p => Place.Below(p.Value)).Where(p => p.Key is "get" or "put" or "post" or "delete" or "options" or "head" or "patch" or "trace" && p.Object is not null)];

    /// <summary>An operation.</summary>
    public JsonObject? AnyOperation() => Any(Operations())?.Object;

    /// <summary>Lists of parameters, and one that is new.</summary>
    public JsonArray? AnyParameters()
    {
        var owners = Place.Below(Paths).Select(p => p.Object).Concat(Operations().Select(o => o.Object)).OfType<JsonObject>().ToList();
        return Any(owners) is not { } owner ? null : owner["parameters"] as JsonArray ?? New(owner);

        static JsonArray New(JsonObject owner)
        {
            var parameters = new JsonArray();
            owner["parameters"] = parameters;
            return parameters;
        }
    }

    /// <summary>A parameter that is written out, headers of answers among them.</summary>
    public JsonObject? AnyParameter() => Any(Operations().SelectMany(o => Place.Below(o.Object!["parameters"]))
        .Concat(Place.Below(Paths).SelectMany(p => Place.Below(p.Object?["parameters"])))
        .Select(p => p.Object).OfType<JsonObject>().Where(p => p.ContainsKey("name")).ToList());

    /// <summary>The answers of an operation, by status; made when there are none.</summary>
    public JsonObject? AnyAnswers() => AnyOperation() is { } operation ? ObjectIn(operation, "responses") : null;

    /// <summary>One answer.</summary>
    public JsonObject? AnyAnswer() => Any(Place.Below(AnyAnswers()).Select(a => a.Object).OfType<JsonObject>().ToList());

    /// <summary>One of them; null when there is none.</summary>
    public T? Any<T>(IReadOnlyList<T> from) => from.Count == 0 ? default : from[Random.Next(from.Count)];

    /// <summary>Whether something that is so often the case is.</summary>
    public bool Chance(double share) => Random.NextDouble() < share;

    /// <summary>The object under a key; made when something else is there.</summary>
    public static JsonObject ObjectIn(JsonObject owner, string key)
    {
        if (owner[key] is not JsonObject found)
        {
            found = [];
            owner[key] = found;
        }

        return found;
    }

    /// <summary>The array under a key; made when something else is there.</summary>
    public static JsonArray ArrayIn(JsonObject owner, string key)
    {
        if (owner[key] is not JsonArray found)
        {
            found = [];
            owner[key] = found;
        }

        return found;
    }

    private static void Collect(JsonNode? node, List<Place> found)
    {
        foreach (var place in Place.Below(node))
        {
            if (s_oneSchema.Contains(place.Key, StringComparer.Ordinal) && place.Value is JsonObject)
            {
                found.Add(place);
            }
            else if (s_inSchemas.Contains(place.Key, StringComparer.Ordinal))
            {
                found.AddRange(Place.Below(place.Value).Where(p => p.Value is JsonObject));
            }

            Collect(place.Value, found);
        }
    }
}
