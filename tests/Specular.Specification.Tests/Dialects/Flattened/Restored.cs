using Specular.Specification.Dialects.Flattened;
using Specular.Specification.Nodes;
using Xunit;

namespace Specular.Specification.Tests.Dialects.Flattened;

/// <summary>Short ways to rebuilt pages.</summary>
internal static class Restored
{
    private const string Head = "openapi: 3.0.1\ninfo:\n  title: ''\n  version: 1.0.0\n";

    /// <summary>A page with components of Apifox's: the schemas as they stand in the text, indented by nothing.</summary>
    public static string WithSchemas(string schemas) =>
        $"{Head}paths: {{}}\ncomponents:\n  schemas:\n{Indented(schemas, 4)}\n  securitySchemes: {{}}\nservers: []\nsecurity: []\n";

    /// <summary>A page with one operation, whose members are given.</summary>
    public static string WithOperation(string members) => $"{Head}paths:\n  /boxes:\n    post:\n{Indented(members, 6)}\ncomponents:\n  schemas: {{}}\nservers: []\n";

    /// <summary>Flattens a page, rebuilds it, and asserts that it is the same, and that nothing is in doubt unless doubts are right.</summary>
    public static void IsSame(string yaml, bool doubtsAreRight = false)
    {
        var reading = FlattenedPageReader.Read(Flattening.Of(yaml));
        Assert.Empty(Flattening.Differences(Flattening.Tree(yaml), Assert.Single(reading.Pages), ignoreWhiteSpace: false));
        if (!doubtsAreRight)
        {
            Assert.Empty(reading.Findings);
        }
    }

    public static ObjectNode Page(string flattened) => Assert.Single(FlattenedPageReader.Read(flattened).Pages);

    private static string Indented(string text, int by) => string.Join('\n', text.Trim('\n').Split('\n').Select(l => new string(' ', by) + l));
}
