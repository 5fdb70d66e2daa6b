using System.Text;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Specular.Corpus.Comparison;

/// <summary>Microsoft.OpenApi over a document's JSON.</summary>
internal static class SecondReader
{
    /// <summary>The document's operations; null when the library cannot read it.</summary>
    public static IReadOnlyList<OperationView>? Read(string json)
    {
        var settings = new OpenApiReaderSettings { LoadExternalRefs = false, RuleSet = ValidationRuleSet.GetEmptyRuleSet() };
        settings.AddJsonReader();
        try
        {
            using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(json));
            return OpenApiModelFactory.Load(bytes, OpenApiConstants.Json, settings).Document is { } document ? TheirReading.Of(document) : null;
        }
        catch (Exception)
        {
            // It throws for what it does not expect (a schema "a: true", a boolean in quotes): then there is nothing to compare with.
            return null;
        }
    }
}
