using Specular.Specification.Contract;
using Specular.Specification.Documents;

namespace Specular.Corpus.Comparison;

/// <summary>A document's operations as we read them, before anything is concluded from them.</summary>
internal static class OurReading
{
    public static IReadOnlyList<OperationView> Of(BoundDocument document)
    {
        var schemas = document.Schemas.ToDictionary(s => s.Id, s => s.Schema, StringComparer.Ordinal);
        return [.. document.Operations.Select(o => new OperationView(
            o.Key,
            o.Source.Pointer,
            [.. o.Parameters.Select(p => new ParameterView(p.Location.ToString().ToLowerInvariant(), p.Name, p.IsRequired, View(p.Schema, schemas)))],
            o.Body is { } body ? new BodyView(body.DeclaredRequired ?? false, Of(body.Content, schemas)) : null,
            [.. o.Responses.DistinctBy(r => r.Status).Select(r => new ResponseView(r.Status, Of(r.Content, schemas)))]))];
    }

    private static ContentView[] Of(IEnumerable<MediaContent> content, Dictionary<string, Schema> schemas) =>
        [.. content.Select(c => new ContentView(c.MediaType, c.Schema is { } schema ? View(schema, schemas) : null))];

    // A parameter without a schema has one that stands nowhere.
    private static OurSchema? View(Schema schema, Dictionary<string, Schema> schemas) => schema.Equals(Schema.Any) ? null : new(schema, schemas);
}
