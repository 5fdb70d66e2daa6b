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
    /// <summary>The document as it was published, which OpenAPI's grammar is held against.</summary>
    public ObjectNode Published { get; init; } = Root;

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

        if (PageVersion.Of(root) is not { } version)
        {
            return null;
        }

        var findings = version.Finding is { } finding ? [.. reading.Findings, finding] : reading.Findings;
        return version.IsSwagger ? SwaggerDocument.Read(version.Text, document, root, findings) with { Published = root } : new(version.Text, root, findings);
    }

    /// <summary>Whether a version's text is of a minor version: "3.1", "3.1.0", "3.1-rc".</summary>
    public static bool IsVersion(string text, string version) =>
        text.StartsWith(version, StringComparison.Ordinal) && (text.Length == version.Length || text[version.Length] is '.' or '-');

    /// <summary>Whether it is a minor version after the newest known: "3.3.0".</summary>
    public static bool IsNewer(string text) => text.StartsWith("3.", StringComparison.Ordinal) && text.Length > 2 && text[2] is >= '3' and <= '9';

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
        var whole = new ObjectNode(all.ToList(), Root.Offset, Root.Length);
        return this with { Root = whole, Published = ReferenceEquals(Published, Root) ? whole : Published };
    }
}
