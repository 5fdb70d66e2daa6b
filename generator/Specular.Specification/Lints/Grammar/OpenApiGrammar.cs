using System.Globalization;

namespace Specular.Specification.Lints.Grammar;

/// <summary>
/// The objects of OpenAPI as its specifications define them. A member is <c>name:value</c>; <c>!</c> after the name means required, <c>!30</c> required up to 3.0;
/// <c>@31</c> means since 3.1, <c>@-30</c> up to 3.0. <c>either:a|b</c> demands one of them, <c>notBoth:a|b</c> allows one.
/// </summary>
internal static class OpenApiGrammar
{
    private static readonly (string Name, string What, string Members)[] s_openApi =
    [
        ("Document", "the document", """
            openapi!:text $self@32:text info!:Info jsonSchemaDialect@31:text servers:[Server] paths!30:{PathItem} webhooks@31:{PathItem} components:Components security:[any] tags:[Tag]
            externalDocs:ExternalDocs
            """),
        ("Info", "'info'", "title!:text summary@31:text description:text termsOfService:text contact:Contact license:License version!:text"),
        ("Contact", "'contact'", "name:text url:text email:text"),
        ("License", "'license'", "name!:text identifier@31:text url:text notBoth:identifier|url"),
        ("Server", "a server", "url!:text description:text name@32:text variables:{ServerVariable}"),
        ("ServerVariable", "a server's variable", "enum:[text] default!:text description:text"),
        ("Components", "'components'", """
            schemas:{Schema} responses:{Response} parameters:{Parameter} examples:{Example} requestBodies:{RequestBody} headers:{Header} securitySchemes:{SecurityScheme} links:{Link}
            callbacks:{{PathItem}} pathItems@31:{PathItem} mediaTypes@32:{MediaType}
            """),
        ("PathItem", "a path", """
            $ref:text summary:text description:text get:Operation put:Operation post:Operation delete:Operation options:Operation head:Operation patch:Operation trace:Operation
            query@32:Operation additionalOperations@32:{Operation} servers:[Server] parameters:[Parameter]
            """),
        ("Operation", "an operation", """
            tags:[text] summary:text description:text externalDocs:ExternalDocs operationId:text parameters:[Parameter] requestBody:RequestBody responses!30:{Response}
            callbacks:{{PathItem}} deprecated:flag security:[any] servers:[Server]
            """),
        ("ExternalDocs", "'externalDocs'", "description:text url!:text"),
        ("Parameter", "a parameter", """
            name!:text in!:text description:text required:flag deprecated:flag allowEmptyValue:flag style:text explode:flag allowReserved:flag schema:Schema example:any
            examples:{Example} content:{MediaType} either:schema|content notBoth:schema|content notBoth:example|examples
            """),
        ("Header", "a header", """
            description:text required:flag deprecated:flag allowEmptyValue@-30:flag style:text explode:flag allowReserved@-30:flag schema:Schema example:any
            examples:{Example} content:{MediaType} either:schema|content notBoth:schema|content notBoth:example|examples
            """),
        ("RequestBody", "a body", "description:text content!:{MediaType} required:flag"),
        ("MediaType", "a media type", """
            schema:Schema itemSchema@32:Schema example:any examples:{Example} encoding:{Encoding} prefixEncoding@32:[Encoding] itemEncoding@32:Encoding notBoth:example|examples
            notBoth:encoding|itemEncoding notBoth:encoding|prefixEncoding
            """),
        ("Encoding", "an encoding", """
            contentType:text headers:{Header} style:text explode:flag allowReserved:flag encoding@32:{Encoding} prefixEncoding@32:[Encoding] itemEncoding@32:Encoding
            """),
        ("Response", "an answer", "summary@32:text description!31:text headers:{Header} content:{MediaType} links:{Link}"),
        ("Example", "an example", "summary:text description:text value:any externalValue:text dataValue@32:any serializedValue@32:text notBoth:value|externalValue notBoth:value|dataValue notBoth:value|serializedValue notBoth:externalValue|serializedValue"),
        ("Link", "a link", """
            operationRef:text operationId:text parameters:{any} requestBody:any description:text server:Server either:operationRef|operationId notBoth:operationRef|operationId
            """),
        ("Tag", "a tag", "name!:text summary@32:text description:text externalDocs:ExternalDocs parent@32:text kind@32:text"),
        ("SecurityScheme", "a security scheme", """
            type!:text description:text name:text in:text scheme:text bearerFormat:text flows:Flows openIdConnectUrl:text oauth2MetadataUrl@32:text deprecated@32:flag
            """),
        ("Flows", "'flows'", "implicit:Flow password:Flow clientCredentials:Flow authorizationCode:Flow deviceAuthorization@32:Flow"),
        ("Flow", "a flow", "authorizationUrl:text deviceAuthorizationUrl@32:text tokenUrl:text refreshUrl:text scopes!:{text}"),
        ("Discriminator", "a discriminator", "propertyName!:text mapping:{text} defaultMapping@32:text"),
        ("Xml", "'xml'", "name:text namespace:text prefix:text attribute:flag wrapped:flag nodeType@32:text notBoth:nodeType|attribute notBoth:nodeType|wrapped"),
        ("Schema", "a schema", """
            title:text multipleOf:number maximum:number exclusiveMaximum@-30:flag exclusiveMaximum@31:number minimum:number exclusiveMinimum@-30:flag exclusiveMinimum@31:number
            maxLength:number minLength:number pattern:text maxItems:number minItems:number uniqueItems:flag maxProperties:number minProperties:number required:[text] enum:[any]
            type@-30:text type@31:any allOf:[Schema] oneOf:[Schema] anyOf:[Schema] not:Schema items:Schema properties:{Schema} additionalProperties:Schema description:text format:text
            default:any nullable@-30:flag discriminator:Discriminator readOnly:flag writeOnly:flag xml:Xml externalDocs:ExternalDocs example:any deprecated:flag
            prefixItems@31:[Schema] contains@31:Schema patternProperties@31:{Schema} propertyNames@31:Schema if@31:Schema then@31:Schema else@31:Schema dependentSchemas@31:{Schema}
            unevaluatedItems@31:Schema unevaluatedProperties@31:Schema $defs@31:{Schema} $ref@31:text $id@31:text $anchor@31:text $dynamicRef@31:text $dynamicAnchor@31:text
            """),
    ];

    private static readonly Lazy<IReadOnlyDictionary<string, ObjectShape>> s_20 = new(() => Of(SwaggerGrammar.Table, 20));
    private static readonly Lazy<IReadOnlyDictionary<string, ObjectShape>> s_30 = new(() => Of(s_openApi, 30));
    private static readonly Lazy<IReadOnlyDictionary<string, ObjectShape>> s_31 = new(() => Of(s_openApi, 31));
    private static readonly Lazy<IReadOnlyDictionary<string, ObjectShape>> s_32 = new(() => Of(s_openApi, 32));

    /// <summary>The objects of a version ("2.0", "3.0", "3.1", "3.2"), by name.</summary>
    public static IReadOnlyDictionary<string, ObjectShape> OfVersion(string version) =>
        version switch { "2.0" => s_20.Value, "3.0" => s_30.Value, "3.1" => s_31.Value, _ => s_32.Value };

    private static Dictionary<string, ObjectShape> Of((string Name, string What, string Members)[] table, int version) =>
        table.ToDictionary(row => row.Name, row => Read(row.Name, row.What, row.Members, version), StringComparer.Ordinal);

    private static ObjectShape Read(string name, string what, string notation, int version)
    {
        var members = new Dictionary<string, ValueShape>(StringComparer.Ordinal);
        var required = new List<string>();
        var alternatives = new List<string[]>();
        var exclusive = new List<string[]>();
        foreach (var token in notation.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = token.IndexOf(':');
            var (head, value) = (token.Substring(0, colon), token.Substring(colon + 1));
            if (head is "either" or "notBoth")
            {
                (head is "either" ? alternatives : exclusive).Add(value.Split('|'));
                continue;
            }

            var (member, requiredUpTo, since, upTo) = ReadHead(head);
            if (version >= since && version <= upTo)
            {
                members.Add(member, ValueShape.Parse(value));
                if (version <= requiredUpTo)
                {
                    required.Add(member);
                }
            }
        }

        // From 3.1 on a schema is one of JSON Schema, which allows any keyword.
        return new(name, what, members, required, alternatives, exclusive, IsOpen: name is "Schema" && version > 30);
    }

    private static (string Member, int RequiredUpTo, int Since, int UpTo) ReadHead(string head)
    {
        var at = head.IndexOf('@');
        var versions = at < 0 ? 0 : int.Parse(head.Substring(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var name = at < 0 ? head : head.Substring(0, at);
        var mark = name.IndexOf('!');
        var requiredUpTo = mark < 0 ? 0 : mark == name.Length - 1 ? int.MaxValue : int.Parse(name.Substring(mark + 1), CultureInfo.InvariantCulture);
        return (mark < 0 ? name : name.Substring(0, mark), requiredUpTo, Math.Max(versions, 0), versions < 0 ? -versions : int.MaxValue);
    }
}
