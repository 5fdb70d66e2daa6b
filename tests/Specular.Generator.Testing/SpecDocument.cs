using Specular.Testing;

namespace Specular.Generator.Testing;

/// <summary>A document as a SpecularSpec item would give it.</summary>
/// <param name="Name">Its path relative to the project.</param>
/// <param name="Text">Its text.</param>
/// <param name="Namespace">The item's Namespace.</param>
/// <param name="Client">The item's Client.</param>
public sealed record SpecDocument(string Name, string Text, string Namespace = "Kling", string Client = "KlingClient")
{
    /// <summary>The documents of one of the repository's surfaces.</summary>
    public static IReadOnlyList<SpecDocument> Surface(string surface, string ns = "Kling", string client = "KlingClient") =>
        Directory.EnumerateFiles(RepositoryRoot.Combine("specs", surface), "*.yaml")
            .Order(StringComparer.Ordinal)
            .Select(path => new SpecDocument("specs/" + surface + "/" + Path.GetFileName(path), File.ReadAllText(path), ns, client))
            .ToArray();

    /// <summary>A small OpenAPI document with the given paths and components, in JSON or YAML flow.</summary>
    public static SpecDocument OpenApi(string paths, string components = "", string name = "specs/api.yaml", string version = "3.1.0") => new(
        name,
        $"openapi: {version}\ninfo:\n  title: Test\n  version: '1'\nservers:\n  - url: https://api.example.com\n{paths.Trim('\n')}\n{components.Trim('\n')}\n",
        "Sample",
        "SampleClient");

    /// <summary>A document whose one operation answers with the component Holder.</summary>
    public static SpecDocument Holder(string components) => OpenApi(
        "paths: {/holder: {get: {operationId: getHolder, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Holder'}}}}}}}}", components);
}
