using Microsoft.OpenApi;

namespace Specular.Corpus.Comparison;

/// <summary>A document's operations as Microsoft.OpenApi reads them.</summary>
internal static class TheirReading
{
    public static IReadOnlyList<OperationView> Of(OpenApiDocument document) => [.. (document.Paths ?? [])
        .SelectMany(p => (p.Value.Operations ?? []).Select(o => Of(o.Key.Method + " " + p.Key, p.Value, o.Value)))];

    private static OperationView Of(string key, IOpenApiPathItem path, OpenApiOperation operation) => new(
        key,
        "",
        [.. (path.Parameters ?? []).Concat(operation.Parameters ?? []).Select(Of).OfType<ParameterView>()
            .GroupBy(p => (p.In, p.Name)).Select(g => g.Last())],
        operation.RequestBody is { } body ? new BodyView(body.Required, Of(body.Content)) : null,
        [.. (operation.Responses ?? []).Select(r => new ResponseView(r.Key, Of(r.Value.Content)))]);

    private static ParameterView? Of(IOpenApiParameter parameter) => parameter is { In: { } location, Name: { } name }
        ? new ParameterView(location.ToString().ToLowerInvariant(), name, parameter.Required, View(parameter.Schema ?? parameter.Content?.Values.FirstOrDefault()?.Schema))
        : null;

    private static ContentView[] Of(IDictionary<string, IOpenApiMediaType>? content) =>
        content is null ? [] : [.. content.Select(c => new ContentView(c.Key, View(c.Value?.Schema)))];

    private static TheirSchema? View(IOpenApiSchema? schema) => schema is null ? null : new TheirSchema(schema);
}
