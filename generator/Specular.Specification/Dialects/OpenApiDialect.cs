using Specular.Specification.Reading;

namespace Specular.Specification.Dialects;

/// <summary>OpenAPI 2.0 to 3.2, in YAML or JSON.</summary>
internal sealed class OpenApiDialect : Dialect
{
    public override DocumentTree? Read(DocumentContent content)
    {
        try
        {
            return OpenApiPage.Of(content.Reading, content.Name) is { } page
                ? DocumentTree.Of($"{page.Version} ({content.FormatName})", [page], [])
                : null;
        }
        catch (TextFaultException refused)
        {
            return DocumentTree.Of("OpenAPI", [], [new(refused.Fault.Descriptor, "", [content.FormatName, refused.Fault.Reason], refused.Fault.Offset)]);
        }
    }
}
