using Specular.Specification.Reading;

namespace Specular.Specification.Dialects.Swagger;

/// <summary>OpenAPI 2.0, which was called Swagger: turned into the tree of an OpenAPI 3.0 document, every node at the place it comes from.</summary>
internal sealed class SwaggerDialect : Dialect
{
    public override DocumentTree? Read(DocumentContent content)
    {
        if (content.RootText("swagger") is not { } version || !OpenApiDialect.IsVersion(version, "2.0"))
        {
            return null;
        }

        var dialect = $"Swagger {version} ({content.FormatName})";
        try
        {
            var conversion = new SwaggerConversion(content.Name, content.Root!);
            var page = SwaggerDocument.Convert(conversion);
            return new(DocumentKind.Api, dialect, [page], [.. PlaceTransfer.Move(content.Reading.Findings, content.Root!, page), .. conversion.Findings]);
        }
        catch (TextFaultException refused)
        {
            return new(DocumentKind.Api, dialect, [], [new(refused.Fault.Descriptor, "", [content.FormatName, refused.Fault.Reason], refused.Fault.Offset)]);
        }
    }
}
