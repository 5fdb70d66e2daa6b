using Specular.Specification.Problems;
using Specular.Specification.Reading;

namespace Specular.Specification.Dialects;

/// <summary>OpenAPI 2.0 to 3.2, in YAML or JSON; several in one text of YAML are its pages.</summary>
internal sealed class OpenApiDialect : Dialect
{
    public override DocumentTree? Read(DocumentContent content)
    {
        var pages = new List<OpenApiPage>();
        var others = new List<TextFinding>();
        try
        {
            foreach (var reading in content.Reading.Further.Prepend(content.Reading))
            {
                if (OpenApiPage.Of(reading, content.Name) is { } page)
                {
                    pages.Add(page);
                }
                else if (reading.Root is { } root)
                {
                    others.Add(new(ProblemCatalog.UnreadYamlDocument, "", [], root.Offset));
                }
            }
        }
        catch (TextFaultException refused)
        {
            return DocumentTree.Of("OpenAPI", [], [new(refused.Fault.Descriptor, "", [content.FormatName, refused.Fault.Reason], refused.Fault.Offset)]);
        }

        return pages.Count == 0 ? null : DocumentTree.Of($"{DocumentTree.VersionsOf(pages)} ({content.FormatName})", pages, others);
    }
}
