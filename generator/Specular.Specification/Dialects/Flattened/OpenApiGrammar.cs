namespace Specular.Specification.Dialects.Flattened;

/// <summary>
/// The kinds of objects of OpenAPI 2.0 to 3.2 and what each takes, members in the order in which Apifox writes them. Which version a member belongs to does not matter here: the
/// grammar tells structure from prose, the binder judges.
/// </summary>
internal static class OpenApiGrammar
{
    private static readonly HashSet<string> s_keywords = new(StringComparer.Ordinal);
    private static readonly HashSet<string> s_placedExtensions = new(StringComparer.Ordinal);
    private static int s_shapes;

    public static readonly Shape Text = New("text").WithScalars(ScalarForm.Text);
    public static readonly Shape Flag = New("flag").WithScalars(ScalarForm.Boolean);
    public static readonly Shape Number = New("number").WithScalars(ScalarForm.Number);
    public static readonly Shape Texts = New("list of texts").WithItems(Text);
    public static readonly Shape Free = New("value").AsFree();
    public static readonly Shape FreeMap = New("map of values").WithEntries(Free);
    public static readonly Shape FreeList = New("list of values").WithItems(Free);
    public static readonly Shape TextMap = New("map of texts").WithEntries(Text);

    public static readonly Shape Root = Build();

    public static Shape New(string name) => new(s_shapes++, name);

    /// <summary>Whether a name is a member of some object of OpenAPI.</summary>
    public static bool IsKeyword(string name) => s_keywords.Contains(name);

    /// <summary>Whether an extension has its place, so that it stands nowhere else.</summary>
    public static bool IsPlacedExtension(string name) => s_placedExtensions.Contains(name);

    private static Shape Build()
    {
        var externalDocs = New("external documentation").WithFields(("description", Text), ("url", Text));
        var schema = SchemaGrammar.Build(externalDocs);
        var server = New("server").WithFields(
            ("url", Text),
            ("description", Text),
            ("name", Text),
            ("variables", Map("server variables", New("server variable").WithFields(("enum", Texts), ("default", Text), ("description", Text)))))
            .Wanting("url");
        var servers = List("servers", server);
        var security = List("security requirements", New("security requirement").WithEntries(Texts))
            .WithFields(("x-apifox", Free));
        var example = New("example").WithFields(("value", Free), ("summary", Text), ("description", Text), ("externalValue", Text), ("dataValue", Free), ("serializedValue", Text), ("$ref", Text));
        var examples = Map("examples", example);

        var content = New("content");
        var header = New("header");
        var mediaType = New("media type").WithFields(
            ("schema", schema),
            ("itemSchema", schema),
            ("example", Free),
            ("examples", examples),
            ("encoding", Map("encodings", New("encoding").WithFields(
                ("contentType", Text), ("headers", Map("headers", header)), ("style", Text), ("explode", Flag), ("allowReserved", Flag)))))
            .Wanting("schema");
        content.WithEntries(mediaType, EntryNames.OfMediaType);
        header.WithFields(
            ("description", Text), ("required", Flag), ("deprecated", Flag), ("schema", schema), ("example", Free), ("examples", examples), ("style", Text), ("explode", Flag),
            ("content", content), ("$ref", Text))
            .WithInlineFields(SchemaGrammar.InlineFields(schema));

        var parameter = New("parameter").WithFields(
            ("name", Text),
            ("in", New("location").WithScalars(ScalarForm.Text, "query", "header", "path", "cookie", "body", "formData", "querystring")),
            ("description", Text), ("required", Flag), ("deprecated", Flag), ("example", Free), ("examples", examples), ("schema", schema), ("style", Text), ("explode", Flag),
            ("allowReserved", Flag), ("allowEmptyValue", Flag), ("content", content), ("$ref", Text))
            .WithInlineFields([("collectionFormat", Text), .. SchemaGrammar.InlineFields(schema)])
            .Wanting("name", "in");
        var parameters = List("parameters", parameter);

        var requestBody = New("request body").WithFields(("description", Text), ("content", content), ("required", Flag), ("$ref", Text)).Wanting("content");
        var link = New("link").WithFields(
            ("operationRef", Text), ("operationId", Text), ("parameters", FreeMap), ("requestBody", Free), ("description", Text), ("server", server), ("$ref", Text));
        var response = New("response").WithFields(
            ("description", Text), ("summary", Text), ("content", content), ("schema", schema), ("headers", Map("headers", header)), ("examples", New("examples by media type").WithEntries(Free, EntryNames.OfMediaType)),
            ("links", Map("links", link)), ("$ref", Text), ("x-apifox-name", Text), ("x-apidog-name", Text), ("x-apifox-ordering", Number))
            .Wanting("description");
        var responses = New("responses").WithEntries(response, EntryNames.OfResponse);

        var pathItem = New("path");
        var paths = New("paths").WithEntries(pathItem, EntryNames.OfPath);
        var callbacks = Map("callbacks", New("callback").WithEntries(pathItem).WithFields(("$ref", Text)));
        var operation = New("operation").WithFields(
            ("summary", Text), ("deprecated", Flag), ("description", Text), ("operationId", Text), ("tags", Texts), ("externalDocs", externalDocs), ("consumes", Texts), ("produces", Texts),
            ("parameters", parameters), ("requestBody", requestBody), ("responses", responses), ("callbacks", callbacks), ("schemes", Texts), ("security", security), ("servers", servers),
            ("x-apifox-folder", Text), ("x-apifox-status", Text), ("x-apifox-maintainer", Text), ("x-run-in-apifox", Text), ("x-apidog-folder", Text), ("x-apidog-status", Text), ("x-apidog-maintainer", Text),
            ("x-run-in-apidog", Text))
            .Wanting("responses");
        pathItem.WithFields(
            ("$ref", Text), ("summary", Text), ("description", Text),
            ("get", operation), ("put", operation), ("post", operation), ("delete", operation), ("options", operation), ("head", operation), ("patch", operation), ("trace", operation), ("query", operation),
            ("servers", servers), ("parameters", parameters));

        var scopes = New("scopes").WithEntries(Text);
        var flow = New("flow").WithFields(("authorizationUrl", Text), ("tokenUrl", Text), ("refreshUrl", Text), ("scopes", scopes), ("deviceAuthorizationUrl", Text));
        var securityScheme = New("security scheme").WithFields(
            ("type", Text), ("scheme", Text), ("bearerFormat", Text), ("description", Text), ("in", Text), ("name", Text),
            ("flows", New("flows").WithFields(("implicit", flow), ("password", flow), ("clientCredentials", flow), ("authorizationCode", flow), ("deviceAuthorization", flow))),
            ("flow", Text), ("authorizationUrl", Text), ("tokenUrl", Text), ("scopes", scopes), ("openIdConnectUrl", Text), ("deprecated", Flag), ("$ref", Text))
            .Wanting("type");
        var securitySchemes = Map("security schemes", securityScheme);
        var schemas = Map("schemas", schema);
        var components = New("components").WithFields(
            ("schemas", schemas), ("responses", Map("responses", response)), ("parameters", Map("parameters", parameter)), ("examples", examples), ("requestBodies", Map("request bodies", requestBody)),
            ("headers", Map("headers", header)), ("securitySchemes", securitySchemes), ("links", Map("links", link)), ("callbacks", callbacks), ("pathItems", Map("paths", pathItem)));

        var contact = New("contact").WithFields(("name", Text), ("url", Text), ("email", Text));
        var license = New("license").WithFields(("name", Text), ("identifier", Text), ("url", Text));
        var info = New("info").WithFields(
            ("title", Text), ("summary", Text), ("description", Text), ("termsOfService", Text), ("contact", contact), ("license", license), ("version", Text)).Wanting("title", "version");
        var tag = New("tag").WithFields(("name", Text), ("description", Text), ("externalDocs", externalDocs), ("summary", Text), ("parent", Text), ("kind", Text)).Wanting("name");
        var root = New("document").WithFields(
            ("openapi", Text), ("swagger", Text), ("$self", Text), ("info", info), ("jsonSchemaDialect", Text), ("host", Text), ("basePath", Text), ("schemes", Texts), ("consumes", Texts), ("produces", Texts),
            ("externalDocs", externalDocs), ("tags", List("tags", tag)), ("paths", paths), ("webhooks", Map("webhooks", pathItem)), ("definitions", schemas), ("parameters", Map("parameters", parameter)),
            ("responses", Map("responses", response)), ("components", components), ("securityDefinitions", securitySchemes), ("servers", servers), ("security", security))
            .Wanting("info");
        Register(root, []);
        return root;
    }

    public static Shape Map(string name, Shape entry) => New(name).WithEntries(entry);

    public static Shape List(string name, Shape item) => New(name).WithItems(item);

    // Every name of every shape that can be reached is a keyword.
    private static void Register(Shape shape, HashSet<Shape> seen)
    {
        if (!seen.Add(shape))
        {
            return;
        }

        foreach (var name in shape.FieldNames)
        {
            s_keywords.Add(name);
            if (name.StartsWith("x-", StringComparison.Ordinal))
            {
                s_placedExtensions.Add(name);
            }

            Register(shape.FindField(name)!.Value, seen);
        }

        if (shape.Entry is { } entry)
        {
            Register(entry, seen);
        }

        if (shape.Item is { } item)
        {
            Register(item, seen);
        }
    }
}
