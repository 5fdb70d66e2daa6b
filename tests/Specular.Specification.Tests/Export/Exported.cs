using Specular.Specification.Documents;
using Specular.Specification.Export;
using Specular.Specification.Values;
using Xunit;

namespace Specular.Specification.Tests.Export;

/// <summary>Documents as one.</summary>
internal static class Exported
{
    public static ExportResult Of(params string[] documents) => Of(new ExportOptions(), documents);

    public static ExportResult Of(ExportOptions options, params string[] documents) =>
        OpenApiExport.Export("api", documents.Select((text, index) => new SourceDocument($"{(char)('a' + index)}.yaml", text)), options);

    /// <summary>The tree of documents that can be exported.</summary>
    public static JsonValue TreeOf(params string[] documents) => TreeOf(Of(documents));

    public static JsonValue TreeOf(ExportResult result)
    {
        Assert.True(result.Tree is not null, string.Join('\n', result.Problems.Select(p => $"{p.Place} {p.Descriptor.Id} {p.Message}")));
        return result.Tree;
    }

    /// <summary>The ids that are only about the output.</summary>
    public static IEnumerable<string> NotesOf(ExportResult result) => result.Problems.Select(p => p.Descriptor.Id).Where(id => id.StartsWith("SPEC406", StringComparison.Ordinal));
}
