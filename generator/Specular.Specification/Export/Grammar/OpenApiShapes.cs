using static Specular.Specification.Export.Grammar.Slot;

namespace Specular.Specification.Export.Grammar;

/// <summary>
/// OpenAPI 3.0 and 3.1 as tables: every kind of object but the schema, which has its own. Of 3.2 they have what the binder reads (query, additionalOperations, itemSchema, dataValue).
/// </summary>
internal static class OpenApiShapes
{
    public static readonly Shape Contact = Of("the contact", ("name", Text), ("url", Text), ("email", Text));

    public static readonly Shape License = Of("the license", ("name", Text), ("identifier", Text.Since31), ("url", Text));

    public static readonly Shape Info = Of(
        "info", ("title", Text), ("summary", Text.Since31), ("description", Text), ("termsOfService", Text), ("contact", One(() => Contact)),
        ("license", One(() => License)), ("version", Text));

    public static readonly Shape ServerVariable = Of("a server's variable", ("enum", Texts), ("default", Text), ("description", Text));

    public static readonly Shape Server = Of("a server", ("url", Text), ("description", Text), ("variables", Map(() => ServerVariable)));

    public static readonly Shape ExternalDocs = Of("the external documentation", ("description", Text), ("url", Text));

    public static readonly Shape Tag = Of("a tag", ("name", Text), ("description", Text), ("summary", Text.Since31), ("parent", Text.Since31), ("kind", Text.Since31), ("externalDocs", One(() => ExternalDocs)));

    /// <summary>What stands where a component could: a reference, in 3.1 with words of its own.</summary>
    public static readonly Shape Reference = Of("a reference", ("$ref", Text), ("summary", Text.Since31), ("description", Text.Since31));

    public static readonly Shape Example = Of(
        "an example", ("$ref", Text), ("summary", Text), ("description", Text), ("value", Data), ("dataValue", Data), ("externalValue", Text));

    public static readonly Shape Encoding = Lenient(
        "an encoding", ("contentType", Text), ("headers", Map(() => Header!)), ("style", Text), ("explode", Flag), ("allowReserved", Flag));

    public static readonly Shape Media = Lenient(
        "a media type", ("$ref", Text), ("schema", One(() => SchemaShape.Schema)), ("itemSchema", One(() => SchemaShape.Schema)), ("example", Data), ("examples", Map(() => Example)), ("encoding", Map(() => Encoding)));

    public static readonly Shape Header = Lenient(
        "a header", ("$ref", Text), ("description", Text), ("required", Flag), ("deprecated", Flag), ("allowEmptyValue", Flag), ("style", Text), ("explode", Flag),
        ("allowReserved", Flag), ("schema", One(() => SchemaShape.Schema)), ("example", Data), ("examples", Map(() => Example)), ("content", Map(() => Media)));

    public static readonly Shape Parameter = Of(
        "a parameter", ("$ref", Text), ("name", Text), ("in", Text), ("description", Text), ("required", Flag), ("deprecated", Flag), ("allowEmptyValue", Flag),
        ("style", Text), ("explode", Flag), ("allowReserved", Flag), ("schema", One(() => SchemaShape.Schema)), ("example", Data), ("examples", Map(() => Example)),
        ("content", Map(() => Media)));

    public static readonly Shape RequestBody = Of("a request body", ("$ref", Text), ("description", Text), ("content", Map(() => Media)), ("required", Flag));

    public static readonly Shape Link = Of(
        "a link", ("$ref", Text), ("operationRef", Text), ("operationId", Text), ("parameters", Data), ("requestBody", Data), ("description", Text),
        ("server", One(() => Server)));

    public static readonly Shape Response = Lenient(
        "an answer", ("$ref", Text), ("description", Text), ("headers", Map(() => Header)), ("content", Map(() => Media)), ("links", Map(() => Link)));

    // Apifox writes a second answer of one status as an extension: "x-200:name".
    public static readonly Shape Responses = new("the answers", new Dictionary<string, Slot>(StringComparer.Ordinal))
    {
        Others = One(() => Response),
        KnownExtensions = [.. new[] { "x-1", "x-2", "x-3", "x-4", "x-5", "x-default:" }.Select(p => (p, One(() => Response)))],
    };

    public static readonly Shape Callback = new("a callback", new Dictionary<string, Slot>(StringComparer.Ordinal) { ["$ref"] = Text }) { Others = One(() => PathItem!) };

    public static readonly Shape SecurityRequirement = new("a security requirement", new Dictionary<string, Slot>(StringComparer.Ordinal)) { Others = Texts, IsTakenAsEmpty = true };

    public static readonly Shape Operation = Of(
        "an operation", ("tags", Texts), ("summary", Text), ("description", Text), ("externalDocs", One(() => ExternalDocs)), ("operationId", Text),
        ("parameters", List(() => Parameter)), ("requestBody", One(() => RequestBody)), ("responses", One(() => Responses)), ("callbacks", Map(() => Callback)),
        ("deprecated", Flag), ("security", List(() => SecurityRequirement)), ("servers", List(() => Server)));

    public static readonly Shape PathItem = Of(
        "a path", ("$ref", Text), ("summary", Text), ("description", Text), ("get", One(() => Operation)), ("put", One(() => Operation)), ("post", One(() => Operation)),
        ("delete", One(() => Operation)), ("options", One(() => Operation)), ("head", One(() => Operation)), ("patch", One(() => Operation)), ("trace", One(() => Operation)),
        ("query", One(() => Operation)), ("additionalOperations", Map(() => Operation)), ("servers", List(() => Server)), ("parameters", List(() => Parameter)));

    public static readonly Shape Paths = new("the paths", new Dictionary<string, Slot>(StringComparer.Ordinal)) { Others = One(() => PathItem!) };

    public static readonly Shape OAuthFlow = Of("an OAuth flow", ("authorizationUrl", Text), ("tokenUrl", Text), ("refreshUrl", Text), ("scopes", TextMap));

    public static readonly Shape OAuthFlows = Of(
        "the OAuth flows", ("implicit", One(() => OAuthFlow)), ("password", One(() => OAuthFlow)), ("clientCredentials", One(() => OAuthFlow)),
        ("authorizationCode", One(() => OAuthFlow)));

    public static readonly Shape SecurityScheme = Of(
        "a security scheme", ("$ref", Text), ("type", Text), ("description", Text), ("name", Text), ("in", Text), ("scheme", Text), ("bearerFormat", Text),
        ("flows", One(() => OAuthFlows)), ("openIdConnectUrl", Text));

    public static readonly Shape Components = Of(
        "components", ("schemas", Map(() => SchemaShape.Schema)), ("responses", Map(() => Response)), ("parameters", Map(() => Parameter)),
        ("examples", Map(() => Example)), ("requestBodies", Map(() => RequestBody)), ("headers", Map(() => Header)),
        ("securitySchemes", Map(() => SecurityScheme)), ("links", Map(() => Link)), ("callbacks", Map(() => Callback)), ("pathItems", Map(() => PathItem).Since31));

    public static readonly Shape Document = Of(
        "the document", ("openapi", Text), ("info", One(() => Info)), ("jsonSchemaDialect", Text.Since31), ("servers", List(() => Server)), ("paths", One(() => Paths)),
        ("webhooks", Map(() => PathItem).Since31), ("components", One(() => Components)), ("security", List(() => SecurityRequirement)), ("tags", List(() => Tag)),
        ("externalDocs", One(() => ExternalDocs)));

    private static Shape Of(string what, params (string Name, Slot Slot)[] members) =>
        new(what, members.ToDictionary(m => m.Name, m => m.Slot, StringComparer.Ordinal));

    private static Shape Lenient(string what, params (string Name, Slot Slot)[] members) =>
        new(what, members.ToDictionary(m => m.Name, m => m.Slot, StringComparer.Ordinal)) { IsTakenAsEmpty = true };
}
