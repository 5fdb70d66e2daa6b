using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Specular.Specification.Problems;
using Xunit;

namespace Specular.Specification.Tests.Documents;

/// <summary>Short ways to documents and their problems.</summary>
internal static class Bound
{
    /// <summary>A document with the paths and components given, each as it stands in the text.</summary>
    public static BoundDocument OpenApi(string rest, string version = "3.0.3", string name = "api.yaml") => Text($"openapi: {version}\n{rest}", name);

    public static BoundDocument Text(string text, string name = "api.yaml") => ContractReader.Bind(new SourceDocument(name, text));

    /// <summary>The schema of the body of POST /x, from the lines of a schema.</summary>
    public static Schema Schema(string schema, string version = "3.0.3", string components = "") => SchemaDocument(schema, version, components).Operations.Single().Body!.Json!.Schema!;

    public static BoundDocument SchemaDocument(string schema, string version = "3.0.3", string components = "") => OpenApi(
        $"paths:\n  /x:\n    post:\n      requestBody:\n        content:\n          application/json:\n            schema:\n{Indent(schema, 14)}\n{components}", version);

    public static string Indent(string text, int by) =>
        string.Join("\n", text.Trim('\n').Split('\n').Select(l => new string(' ', by) + l));

    public static string[] Ids(this IEnumerable<Problem> problems) => [.. problems.Select(p => p.Descriptor.Id)];

    public static Problem Only(this IEnumerable<Problem> problems, string id) => Assert.Single(problems, p => p.Descriptor.Id == id);
}
