namespace Specular.Specification.Dialects;

/// <summary>OpenAPI 3.0, 3.1 and 3.2, in YAML or JSON.</summary>
internal sealed class OpenApiDialect : Dialect
{
    private static readonly string[] s_versions = ["3.0", "3.1", "3.2"];

    public override DocumentTree? Read(DocumentContent content) =>
        content.RootText("openapi") is { } version && s_versions.Any(v => IsVersion(version, v)) && !DocumentAppearance.IsFlattened(content)
            ? new(DocumentKind.Api, $"OpenAPI {version} ({content.FormatName})", [content.Root!], content.Reading.Findings)
            : null;

    /// <summary>Whether a version's text is of a minor version: "3.1", "3.1.0", "3.1-rc".</summary>
    public static bool IsVersion(string text, string version) =>
        text.StartsWith(version, StringComparison.Ordinal) && (text.Length == version.Length || text[version.Length] is '.' or '-');
}
