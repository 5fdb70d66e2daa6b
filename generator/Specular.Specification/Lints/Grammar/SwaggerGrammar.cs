namespace Specular.Specification.Lints.Grammar;

/// <summary>The objects of OpenAPI 2.0, in the notation of <see cref="OpenApiGrammar"/>.</summary>
internal static class SwaggerGrammar
{
    // What 2.0 says of a value outside JSON: of a parameter, a header, an item of either.
    private const string Value = """
        format:text items:Items collectionFormat:text default:any maximum:number exclusiveMaximum:flag minimum:number exclusiveMinimum:flag maxLength:number minLength:number
        pattern:text maxItems:number minItems:number uniqueItems:flag enum:[any] multipleOf:number
        """;

    public static (string Name, string What, string Members)[] Table { get; } =
    [
        ("Document", "the document", """
            swagger!:text info!:Info host:text basePath:text schemes:[text] consumes:[text] produces:[text] paths!:{PathItem} definitions:{Schema} parameters:{Parameter}
            responses:{Response} securityDefinitions:{SecurityScheme} security:[any] tags:[Tag] externalDocs:ExternalDocs
            """),
        ("Info", "'info'", "title!:text description:text termsOfService:text contact:Contact license:License version!:text"),
        ("Contact", "'contact'", "name:text url:text email:text"),
        ("License", "'license'", "name!:text url:text"),
        ("PathItem", "a path", """
            $ref:text get:Operation put:Operation post:Operation delete:Operation options:Operation head:Operation patch:Operation parameters:[Parameter]
            """),
        ("Operation", "an operation", """
            tags:[text] summary:text description:text externalDocs:ExternalDocs operationId:text consumes:[text] produces:[text] parameters:[Parameter] responses!:{Response}
            schemes:[text] deprecated:flag security:[any]
            """),
        ("ExternalDocs", "'externalDocs'", "description:text url!:text"),
        ("Parameter", "a parameter", "name!:text in!:text description:text required:flag schema:Schema type:text allowEmptyValue:flag either:schema|type " + Value),
        ("Items", "'items'", "type!:text " + Value),
        ("Response", "an answer", "description!:text schema:Schema headers:{Header} examples:any"),
        ("Header", "a header", "description:text type!:text " + Value),
        ("Tag", "a tag", "name!:text description:text externalDocs:ExternalDocs"),
        ("SecurityScheme", "a security scheme", "type!:text description:text name:text in:text flow:text authorizationUrl:text tokenUrl:text scopes:{text}"),
        ("Xml", "'xml'", "name:text namespace:text prefix:text attribute:flag wrapped:flag"),
        ("Schema", "a schema", """
            title:text description:text default:any multipleOf:number maximum:number exclusiveMaximum:flag minimum:number exclusiveMinimum:flag maxLength:number minLength:number
            pattern:text maxItems:number minItems:number uniqueItems:flag maxProperties:number minProperties:number required:[text] enum:[any] type:any items:any allOf:[Schema]
            properties:{Schema} additionalProperties:Schema format:text discriminator:text readOnly:flag xml:Xml externalDocs:ExternalDocs example:any
            """),
    ];
}
