namespace Specular.Specification.Dialects;

/// <summary>OpenAPI 3.0 and 3.1, in YAML or JSON.</summary>
internal sealed class OpenApiDialect : Dialect
{
    public override DocumentTree? Read(DocumentContent content) => OpenApiPage.Of(content.Reading) is { } page
        ? DocumentTree.Of($"{page.Version} ({content.FormatName})", [page], [])
        : null;
}
