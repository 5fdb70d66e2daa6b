namespace Specular.Specification.Dialects;

/// <summary>OpenAPI 3.0 and 3.1, in YAML or JSON.</summary>
internal sealed class OpenApiDialect : Dialect
{
    public override DocumentTree? Read(DocumentContent content) =>
        content.RootText("openapi") is { } version && (IsVersion(version, "3.0") || IsVersion(version, "3.1")) && !DocumentAppearance.IsFlattened(content)
            ? new(DocumentKind.Api, $"OpenAPI {version} ({content.FormatName})", [content.Root!], content.Reading.Findings)
            : null;

    /// <summary>Whether a version's text is of a minor version: "3.1", "3.1.0", "3.1-rc".</summary>
    public static bool IsVersion(string text, string version) =>
        text.StartsWith(version, StringComparison.Ordinal) && (text.Length == version.Length || text[version.Length] is '.' or '-');
}
