using Specular.Specification.Nodes;
using Specular.Specification.Reading;

namespace Specular.Specification.Dialects.Flattened;

/// <summary>OpenAPI pages that were copied as text and lost their indentation, one or several in a text.</summary>
internal sealed class FlattenedPageDialect : Dialect
{
    public override DocumentTree? Read(DocumentContent content)
    {
        var reading = FlattenedPageReader.Read(content.Text);
        if (reading.Pages.Count == 0 && reading.Findings.Count == 0)
        {
            return null;
        }

        var pages = new List<ObjectNode>();
        var findings = reading.Findings.ToList();
        var version = "OpenAPI";
        foreach (var root in reading.Pages)
        {
            try
            {
                if (OpenApiPage.Of(new TextReading(TextFormat.Yaml, root, null, []), content.Name) is { } page)
                {
                    version = page.Version;
                    pages.Add(page.Root);
                    findings.AddRange(page.Findings);
                }
            }
            catch (TextFaultException e)
            {
                findings.Add(new(e.Fault.Descriptor, "", [content.FormatName, e.Fault.Reason], e.Fault.Offset));
            }
        }

        return pages.Count == 0 && findings.Count == 0 ? null : new(DocumentKind.Api, $"{version} page without indentation", pages, findings);
    }
}
