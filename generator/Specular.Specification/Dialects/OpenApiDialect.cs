using Specular.Specification.Binding;
using Specular.Specification.Documents;
using Specular.Specification.Problems;

namespace Specular.Specification.Dialects;

/// <summary>OpenAPI 3.0 and 3.1, in YAML or JSON.</summary>
internal sealed class OpenApiDialect : Dialect
{
    public override bool Recognises(DocumentContent content) => content.RootText("openapi") is { } version && (IsVersion(version, "3.0") || IsVersion(version, "3.1"))
        && !DocumentAppearance.IsFlattened(content);

    public override BoundDocument Bind(DocumentContent content, ProblemCollector problems)
    {
        var version = content.RootText("openapi")!;
        return OpenApiBinder.Bind(content.Name, $"OpenAPI {version} ({content.FormatName})", content.Root!, IsVersion(version, "3.1"), problems);
    }

    private static bool IsVersion(string text, string version) =>
        text.StartsWith(version, StringComparison.Ordinal) && (text.Length == version.Length || text[version.Length] is '.' or '-');
}
