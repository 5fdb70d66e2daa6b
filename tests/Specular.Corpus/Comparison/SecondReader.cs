using System.Text;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Specular.Specification.Documents;

namespace Specular.Corpus.Comparison;

/// <summary>Microsoft.OpenApi over a document: JSON as it is, YAML by way of our tree, because its YAML reader does not restore everywhere.</summary>
internal static class SecondReader
{
    /// <summary>The document's operations; null when the library cannot read it.</summary>
    public static IReadOnlyList<OperationView>? Read(SourceDocument source)
    {
        var text = source.Text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n').StartsWith('{') ? source.Text : DocumentJson.Read(source)?.ToJson();
        if (text is null)
        {
            return null;
        }

        var settings = new OpenApiReaderSettings { LoadExternalRefs = false, RuleSet = ValidationRuleSet.GetEmptyRuleSet() };
        settings.AddJsonReader();
        try
        {
            using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF')));
            return OpenApiModelFactory.Load(bytes, OpenApiConstants.Json, settings).Document is { } document ? TheirReading.Of(document) : null;
        }
        catch (Exception)
        {
            // It throws for what it does not expect (a schema "a: true", a boolean in quotes): then there is nothing to compare with.
            return null;
        }
    }
}
