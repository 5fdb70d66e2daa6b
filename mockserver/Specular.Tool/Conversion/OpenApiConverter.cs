using Microsoft.OpenApi;
using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Specular.Specification.Export;
using Specular.Specification.Problems;
using Specular.Specification.Values;
using Specular.Tool.SecondReader;

namespace Specular.Tool.Conversion;

/// <summary>
/// Clean documents to another version of OpenAPI, by Microsoft.OpenApi. It loses some things silently and throws for others, so what it wrote is read again and counts only
/// when it says the same.
/// </summary>
internal static class OpenApiConverter
{
    /// <param name="contract">What the documents say.</param>
    /// <param name="tree">The clean document.</param>
    /// <param name="version">"3.0" or "3.1".</param>
    public static ConversionResult Convert(ApiContract contract, JsonValue tree, string version)
    {
        if (tree["openapi"]?.AsString()?.StartsWith(version, StringComparison.Ordinal) == true)
        {
            return new(tree, []);
        }

        JsonValue converted;
        try
        {
            converted = Serialize(tree, version is "3.0" ? OpenApiSpecVersion.OpenApi3_0 : OpenApiSpecVersion.OpenApi3_1);
        }
#pragma warning disable CA1031 // It throws many kinds of exception for what it does not expect; each is a reason to refuse.
        catch (Exception e)
#pragma warning restore CA1031
        {
            var place = contract.Documents.Select(d => new SourceReference(d.Name, "")).FirstOrDefault();
            return new(null, [new Problem(ProblemCatalog.NotConvertible, place, [version, $"Microsoft.OpenApi, which converts, gave up: {e.Message.ReplaceLineEndings(" ")}"])]);
        }

        var problems = OpenApiExport.CompareConversion(contract, tree, converted, version);
        return new(problems.Any(p => p.Descriptor.Severity == ProblemSeverity.Error) ? null : converted, problems);
    }

    private static JsonValue Serialize(JsonValue tree, OpenApiSpecVersion version)
    {
        var document = OpenApiSecondReader.Load(tree.ToJson()).Document ?? throw new InvalidOperationException("it found no document");
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        document.SerializeAs(version, new OpenApiJsonWriter(text));
        return DocumentJson.Read(new SourceDocument("converted.json", text.ToString())) is [var (_, converted)] ? converted : throw new InvalidOperationException("it wrote no document");
    }
}
