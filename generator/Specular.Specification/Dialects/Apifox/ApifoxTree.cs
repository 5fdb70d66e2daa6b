using Specular.Specification.Nodes;
using Specular.Specification.Reading;

namespace Specular.Specification.Dialects.Apifox;

/// <summary>Runs a conversion and gathers what it says.</summary>
internal static class ApifoxTree
{
    /// <param name="text">The document's text.</param>
    /// <param name="dialect">Its form, as printed.</param>
    /// <param name="convert">Gives the pages.</param>
    /// <param name="findings">What was found before.</param>
    public static DocumentTree Read(string text, string dialect, Func<ApifoxConversion, IReadOnlyList<ObjectNode>> convert, IEnumerable<TextFinding> findings)
    {
        var conversion = new ApifoxConversion(text);
        try
        {
            var pages = convert(conversion);
            return new(DocumentKind.Api, dialect, pages, [.. findings, .. conversion.Findings(pages)]);
        }
        catch (TextFaultException e)
        {
            return new(DocumentKind.Api, dialect, [], [new TextFinding(e.Fault.Descriptor, "", ["document", e.Fault.Reason], e.Fault.Offset)]);
        }
    }
}
