using System.Globalization;
using Specular.Specification.Contract;
using Specular.Specification.Nodes;
using Specular.Specification.Problems;
using Specular.Specification.Reading;
using Specular.Specification.Values;

namespace Specular.Specification.Dialects.Apifox;

/// <summary>Examples of bodies: text in Apifox, values in OpenAPI where the text is JSON.</summary>
internal sealed class ExampleConverter(ApifoxConversion conversion)
{
    /// <summary>The example's value; null when it is empty.</summary>
    public Node? Convert(Node? example, string mediaType)
    {
        if (example is not ScalarNode { Kind: JsonKind.String } text)
        {
            return example is null or ScalarNode { Kind: JsonKind.Null } ? null : example;
        }

        if (text.Value.Trim().Length == 0)
        {
            return null;
        }

        return MediaContent.IsJsonType(mediaType) ? ReadJson(text) : text;
    }

    /// <summary>Writes a body's examples: one as <c>example</c>, several as Apifox's own export names them.</summary>
    public static void Write(ObjectWriter content, IReadOnlyList<(ScalarNode? Name, Node Value)> examples)
    {
        if (examples.Count == 0)
        {
            return;
        }

        if (examples.Count == 1)
        {
            content.Add("example", examples[0].Value);
            return;
        }

        var several = new ObjectWriter(examples[0].Value);
        for (var i = 0; i < examples.Count; i++)
        {
            var (name, value) = examples[i];
            several.Add((i + 1).ToString(CultureInfo.InvariantCulture), new ObjectWriter(value).Add("summary", name).Add("value", value).ToNode());
        }

        content.Add("examples", several.ToNode());
    }

    private Node ReadJson(ScalarNode text)
    {
        var reading = JsonInString.Read(conversion.Text, text);
        if (reading.Root is not { } root)
        {
            conversion.Report(ProblemCatalog.ExampleNotJson, text, reading.Fault!.Reason);
            return text;
        }

        conversion.Spend(text, root.Size);
        var leniencies = reading.Findings.Where(f => ReferenceEquals(f.Descriptor, ProblemCatalog.LenientJson)).Select(f => f.Arguments[0]).Distinct(StringComparer.Ordinal).ToList();
        if (leniencies.Count > 0)
        {
            conversion.Report(ProblemCatalog.LenientJson, root, string.Join(", ", leniencies));
        }

        return root;
    }
}
