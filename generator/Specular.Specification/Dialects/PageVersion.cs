using Specular.Specification.Nodes;
using Specular.Specification.Problems;
using Specular.Specification.Reading;
using Specular.Specification.Values;

namespace Specular.Specification.Dialects;

/// <summary>The version of OpenAPI that a tree is written in.</summary>
/// <param name="Text">As printed: "OpenAPI 3.0.1".</param>
/// <param name="IsSwagger">Whether it is 2.0.</param>
/// <param name="Finding">What is odd about how it says so; null when nothing is.</param>
internal sealed record PageVersion(string Text, bool IsSwagger, TextFinding? Finding = null)
{
    private static readonly string[] s_known = ["3.0", "3.1", "3.2"];

    // What only 2.0 has at a document's root.
    private static readonly string[] s_swaggerMembers = ["definitions", "securityDefinitions", "host", "basePath", "schemes", "consumes", "produces"];

    /// <summary>The version; null when the tree is no OpenAPI document, or of a version that is not read.</summary>
    public static PageVersion? Of(ObjectNode root)
    {
        if (Written(root, "openapi") is { } version)
        {
            return s_known.Any(v => OpenApiPage.IsVersion(version, v)) ? new("OpenAPI " + version, IsSwagger: false)
                : version is "3" ? new("OpenAPI 3", IsSwagger: false, Odd("openapi", version, "it is read as 3.1"))
                : OpenApiPage.IsNewer(version) ? new("OpenAPI " + version, IsSwagger: false, Odd("openapi", version, "it is read as 3.2, the newest one known"))
                : null;
        }

        if (Written(root, "swagger") is { } old)
        {
            return OpenApiPage.IsVersion(old, "2.0") ? new("Swagger " + old, IsSwagger: true)
                : old is "2" ? new("Swagger 2", IsSwagger: true, Odd("swagger", old, "it is read as 2.0"))
                : null;
        }

        // Exporters that lose the version keep the rest. Paths alone may be a part that another document refers to.
        if (root.Find("paths") is not ObjectNode || root.Find("info") is not ObjectNode)
        {
            return null;
        }

        var isSwagger = s_swaggerMembers.Any(m => root.FindMember(m) is not null);
        var (text, line) = isSwagger ? ("Swagger 2.0", "swagger: '2.0'") : ("OpenAPI 3.1", "openapi: 3.1.0");
        return new(text, isSwagger, new(ProblemCatalog.VersionMissing, "", [text, line]));
    }

    private static TextFinding Odd(string member, string version, string taken) =>
        new(ProblemCatalog.UnknownValue, JsonPointer.Append("", member), [version, "version of OpenAPI that is known", taken]);

    private static string? Written(ObjectNode root, string member) => root.Find(member) is ScalarNode { Kind: not JsonKind.Null } scalar ? scalar.Raw.Trim() : null;
}
