using Specular.Specification.Documents;
using Specular.Specification.Problems;
using Specular.Specification.Tests.Documents;

namespace Specular.Specification.Tests.Lints;

/// <summary>What is found in small documents.</summary>
internal static class Linted
{
    /// <summary>The problems of one kind about a request's body of this schema.</summary>
    public static IReadOnlyList<Problem> Body(string id, string schema, string components = "") =>
        [.. Bound.SchemaDocument(schema, components: components).Problems.Where(p => p.Descriptor.Id == id)];

    /// <summary>The problems of one kind about a body with one member of this schema, in one line.</summary>
    public static IReadOnlyList<Problem> Member(string id, string schema, string name = "m") => Body(id, $"type: object\nproperties:\n  {name}: {schema}");

    /// <summary>The problems of one kind of a document.</summary>
    public static IReadOnlyList<Problem> Document(string id, string rest, string version = "3.0.3") =>
        [.. Bound.OpenApi(rest, version).Problems.Where(p => p.Descriptor.Id == id)];

    /// <summary>The problems of one kind of documents that are given together.</summary>
    public static IReadOnlyList<Problem> Together(string id, params (string Name, string Text)[] documents) =>
        [.. ContractReader.Read("x", documents.Select(d => new SourceDocument(d.Name, d.Text))).Problems.Where(p => p.Descriptor.Id == id)];
}
