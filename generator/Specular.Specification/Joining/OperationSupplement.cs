using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Joining;

/// <summary>
/// A published operation with what a supplement adds to it. The published document wins wherever it says something; what is filled in carries its own mark and place.
/// </summary>
internal static class OperationSupplement
{
    public static Operation Fill(Operation published, Operation supplement) => published with
    {
        Summary = published.Summary.Length > 0 ? published.Summary : supplement.Summary,
        Description = published.Description.Length > 0 ? published.Description : supplement.Description,
        NameOverride = published.NameOverride ?? supplement.NameOverride,
        Parameters = published.Parameters.Concat(supplement.Parameters.Where(p => !Has(published.Parameters, p))).ToValueList(),
        Body = published.Body is { } body ? FillBody(body, supplement.Body) : supplement.Body,
        Responses = published.Responses.Select(r => FillResponse(r, supplement.Responses))
            .Concat(supplement.Responses.Where(r => Find(published.Responses, r) is null)).ToValueList(),
        Security = published.Security ?? supplement.Security,
    };

    /// <summary>Whether a schema says nothing: none at all, or an object without members.</summary>
    public static bool IsEmpty(Schema? schema) => schema is null
        || (schema with { Source = default, Types = SchemaTypes.None, Title = "", Description = "", IsSupplement = false, Extensions = [] }).Equals(s_nothing)
            && (schema.Types & ~SchemaTypes.Null) is SchemaTypes.None or SchemaTypes.Object;

    private static readonly Schema s_nothing = new() { Source = default };

    private static bool Has(ValueList<Parameter> parameters, Parameter parameter) => parameters.Any(p =>
        p.Location == parameter.Location && string.Equals(p.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));

    private static Response? Find(ValueList<Response> responses, Response response) => responses.FirstOrDefault(r =>
        string.Equals(r.Status, response.Status, StringComparison.Ordinal)
        && (r.Name.Length == 0 || response.Name.Length == 0 || string.Equals(r.Name, response.Name, StringComparison.Ordinal)));

    private static RequestBody FillBody(RequestBody published, RequestBody? supplement) =>
        supplement is null ? published : published with
        {
            Content = FillContent(published.Content, supplement.Content),
            IsRequired = published.DeclaredRequired ?? (published.IsRequired || supplement.IsRequired),
        };

    private static Response FillResponse(Response published, ValueList<Response> supplements) =>
        Find(supplements, published) is not { } supplement ? published : published with
        {
            Description = published.Description.Length > 0 ? published.Description : supplement.Description,
            Headers = published.Headers.Concat(supplement.Headers.Where(h => !Has(published.Headers, h))).ToValueList(),
            Content = FillContent(published.Content, supplement.Content),
        };

    private static ValueList<MediaContent> FillContent(ValueList<MediaContent> published, ValueList<MediaContent> supplement) => BodyMediaTypes.Ordered(published
        .Select(p => supplement.FirstOrDefault(s => IsSame(p, s)) is { } added && IsEmpty(p.Schema)
            ? p with { Schema = added.Schema ?? p.Schema, ItemSchema = p.ItemSchema ?? added.ItemSchema, Examples = p.Examples.Concat(added.Examples).ToValueList() }
            : p)
        .Concat(supplement.Where(s => !published.Any(p => IsSame(p, s)))));

    private static bool IsSame(MediaContent left, MediaContent right) =>
        (left.IsJson && right.IsJson) || string.Equals(left.MediaType, right.MediaType, StringComparison.OrdinalIgnoreCase);
}
