using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;
using Specular.CodeGeneration.Lowering.Schemas;
using Specular.CodeGeneration.Lowering.Types;
using Specular.Specification.Contract;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>Decides in which of its media types an operation's body is sent: JSON before others, and another only where it carries what those before it cannot.</summary>
internal sealed class BodyPlanner(ShapeReader shapes)
{
    private readonly SchemaLikeness _likeness = new(shapes);

    /// <summary>The bodies, the preferred first; none when there is none, or none that can be sent, of which the obstacle tells.</summary>
    public IReadOnlyList<BodyPlan> Plan(Operation operation, out Obstacle? obstacle)
    {
        obstacle = null;
        if (operation.Body is not { Content.Count: > 0 } body)
        {
            return [];
        }

        var all = body.Content.Select(c => Plan(operation, c)).OfType<BodyPlan>().OrderBy(Rank).ToList();
        if (all.Count == 0)
        {
            obstacle = new(body.Content[0].Source, $"its body is '{MediaTypes.List(body.Content)}', which is no media type");
            return [];
        }

        var kept = new List<BodyPlan>();
        foreach (var plan in WithoutFurtherBytes(all))
        {
            if (kept.Count == 0)
            {
                kept.Add(plan with { Key = PlaceKey.Request(operation.Key) });
            }
            else if (kept.All(k => CarriesMore(plan, k)))
            {
                kept.Add(plan);
            }
        }

        return kept;
    }

    private BodyPlan? Plan(Operation operation, MediaContent content)
    {
        var key = PlaceKey.Request(operation.Key, content.MediaType);
        var essence = MediaTypes.Essence(content.MediaType);
        var shape = shapes.Read(content.Schema ?? Schema.Any).Shape;
        var kind = KindOf(essence, content);

        var mediaType = SentType(kind, content.MediaType);
        if (mediaType is null)
        {
            return null;
        }

        switch (kind)
        {
            case BodyKind.Json:
                return new(kind, content, mediaType, content.Schema ?? Schema.Any, key) { Word = Word(essence.Replace("+json", ""), "Json") };
            case BodyKind.Form when shape is Shape.Scalar or Shape.Enum:
                return new(BodyKind.Text, content, mediaType, Text(content), key) { Word = "Form" };
            case BodyKind.Form:
                return new(kind, content, mediaType, shape is Shape.Object or Shape.Map or Shape.Union ? content.Schema! : Free(content, Schema.Any), key);
            case BodyKind.Multipart:
                var isOpen = shape is not (Shape.Object or Shape.Union) && !(shape is Shape.Map map && shapes.Read(map.Value).Shape is not Shape.Json);
                return new(kind, content, MediaTypes.Essence(mediaType), isOpen ? Free(content, TextOrFile(content)) : content.Schema!, key);
            case BodyKind.Text:
                var word = Word(essence is "text/plain" ? "" : essence.Replace("/x-", "/"), "Text");
                return new(kind, content, mediaType, shape is Shape.Scalar { Kind: ScalarKind.String } ? content.Schema! : Text(content), key) { Word = word };
            default:
                return new(kind, content, mediaType, File(content), key);
        }
    }

    private static string Word(string mediaType, string otherwise) =>
        CSharpIdentifier.Pascal(mediaType.Substring(mediaType.IndexOf('/') + 1)) is { Length: > 0 } word ? word : otherwise;

    // A message has one type. Apifox means JSON by a range, and by no type at all; of a file's range the file chooses.
    private static string? SentType(BodyKind kind, string declared)
    {
        var essence = MediaTypes.Essence(declared);
        var isRange = essence.IndexOf('*') >= 0;
        return kind switch
        {
            BodyKind.Json when isRange || !MediaContent.IsJsonType(essence) => "application/json",
            BodyKind.Text when isRange => "text/plain",
            BodyKind.Multipart when isRange => "multipart/form-data",
            _ => MediaTypes.Usable(declared),
        };
    }

    private BodyKind KindOf(string type, MediaContent content)
    {
        var isForm = type.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);
        var isMultipart = type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase);
        return isForm ? BodyKind.Form
            : isMultipart ? BodyKind.Multipart
            : content.Schema is { } schema && BodyFiles.IsFile(shapes.Read(schema)) ? BodyKind.Binary
            : content.IsJson ? BodyKind.Json
            : IsText(type) ? BodyKind.Text
            : BodyKind.Binary;
    }

    private static bool IsText(string type)
    {
        var lower = type.ToLowerInvariant();
        return lower.StartsWith("text/", StringComparison.Ordinal)
            || lower.EndsWith("+xml", StringComparison.Ordinal) || lower.EndsWith("+yaml", StringComparison.Ordinal) || lower.EndsWith("+json-seq", StringComparison.Ordinal)
            || lower is "application/xml" or "application/yaml" or "application/x-yaml" or "application/javascript" or "application/graphql" or "application/sql" or "application/toml"
                or "application/x-ndjson" or "application/ndjson" or "application/jsonl" or "application/x-jsonlines" or "application/jsonlines" or "application/json-seq"
                or "application/sparql-query" or "application/sparql-update" or "application/n-triples" or "application/n-quads" or "application/jwt" or "application/x-pem-file";
    }

    // Files need a multipart body, where there is one.
    private int Rank(BodyPlan plan) => plan.Kind switch
    {
        BodyKind.Json => MediaContent.IsJsonType(plan.Content.MediaType) ? 0 : 1,
        BodyKind.Multipart when HasFiles(plan) => 2,
        BodyKind.Form => 3,
        BodyKind.Multipart => 4,
        BodyKind.Text => 5,
        _ => 6,
    };

    private bool HasFiles(BodyPlan plan) => plan.Kind == BodyKind.Multipart && BodyFiles.PlacesIn(plan, shapes).Any();

    // Bytes are bytes: one method takes all types, and the file says which it is.
    private static IEnumerable<BodyPlan> WithoutFurtherBytes(List<BodyPlan> plans)
    {
        var bytes = plans.Where(p => p.Kind == BodyKind.Binary).ToList();
        return bytes.Count < 2 ? plans
            : plans.Where(p => p.Kind != BodyKind.Binary).Append(bytes[0] with { MediaType = string.Join(", ", bytes.Select(b => b.MediaType).Distinct(StringComparer.OrdinalIgnoreCase)) });
    }

    private bool CarriesMore(BodyPlan plan, BodyPlan known) => plan.Kind == BodyKind.Binary
        || (HasFiles(plan) && !HasFiles(known))
        || (plan.Content.Schema is { } schema && !_likeness.AreAlike(schema, known.Content.Schema ?? Schema.Any));

    private static Schema Text(MediaContent content) => Schema.Any with { Source = content.Source, Types = SchemaTypes.String };

    private static Schema File(MediaContent content) => Text(content) with { Format = "binary" };

    private static Schema TextOrFile(MediaContent content) => Schema.Any with { Source = content.Source, AnyOf = [Text(content), File(content)] };

    // Nothing says what its members are called.
    private static Schema Free(MediaContent content, Schema member) =>
        Schema.Any with { Source = content.Source, Types = SchemaTypes.Object, AdditionalProperties = member, Description = content.Schema?.Description ?? "" };
}
