using Specular.Specification.Dialects.Swagger;
using Specular.Specification.Nodes;
using Specular.Specification.Reading;
using Specular.Specification.Values;

namespace Specular.Specification.Dialects;

/// <summary>One OpenAPI document in a text: the whole of it, or a block in a page.</summary>
/// <param name="Version">Its version as printed: "OpenAPI 3.0.1".</param>
/// <param name="Root">Its tree, in the form of OpenAPI 3.</param>
/// <param name="Findings">What was read over, with pointers into <paramref name="Root"/>.</param>
internal sealed record OpenApiPage(string Version, ObjectNode Root, IReadOnlyList<TextFinding> Findings)
{
    private static readonly string[] s_versions = ["3.0", "3.1", "3.2"];

    /// <summary>The document that a text is; null when it is none, or none of a version that is read.</summary>
    /// <param name="reading">The text as a tree.</param>
    /// <param name="document">The name of the document it is in.</param>
    /// <exception cref="TextFaultException">Written as OpenAPI 3 it is beyond the limits.</exception>
    public static OpenApiPage? Of(TextReading reading, string document)
    {
        if (reading.Root is not ObjectNode root || DocumentAppearance.IsFlattened(root))
        {
            return null;
        }

        if (VersionIn(root, "openapi") is { } version && s_versions.Any(v => IsVersion(version, v)))
        {
            return new("OpenAPI " + version, root, reading.Findings);
        }

        return VersionIn(root, "swagger") is { } old && IsVersion(old, "2.0")
            ? SwaggerDocument.Read("Swagger " + old, document, root, reading.Findings)
            : null;
    }

    /// <summary>Whether a version's text is of a minor version: "3.1", "3.1.0", "3.1-rc".</summary>
    public static bool IsVersion(string text, string version) =>
        text.StartsWith(version, StringComparison.Ordinal) && (text.Length == version.Length || text[version.Length] is '.' or '-');

    /// <summary>The same page with a title, which stands elsewhere in the text, where its own info has none.</summary>
    public OpenApiPage WithTitle(ScalarNode title)
    {
        var info = Root.Find("info") as ObjectNode;
        if (info?.Find("title") is ScalarNode { Kind: not JsonKind.Null } own && own.Raw.Trim().Length > 0)
        {
            return this;
        }

        var members = info?.Members.Where(m => !string.Equals(m.Name, "title", StringComparison.Ordinal)).ToList() ?? [];
        members.Insert(0, new("title", title.Offset, title.Length, title));
        var place = info ?? (Node)title;
        var titled = new ObjectNode(members, place.Offset, place.Length);
        var isThere = Root.FindMember("info") is not null;
        var all = isThere
            ? Root.Members.Select(m => string.Equals(m.Name, "info", StringComparison.Ordinal) ? m with { Value = titled } : m)
            : Root.Members.Append(new("info", title.Offset, title.Length, titled));
        return this with { Root = new(all.ToList(), Root.Offset, Root.Length) };
    }

    private static string? VersionIn(ObjectNode root, string member) => root.Find(member) is ScalarNode scalar ? scalar.Raw.Trim() : null;
}
