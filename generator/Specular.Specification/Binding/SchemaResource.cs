using Specular.Specification.Nodes;

namespace Specular.Specification.Binding;

/// <summary>A schema with an address of its own ($id), or the document itself; pointers and anchors are its own.</summary>
/// <param name="Address">Its absolute address.</param>
/// <param name="Pointer">Where it begins in the page.</param>
/// <param name="Root">The node there.</param>
internal sealed record SchemaResource(string Address, string Pointer, ObjectNode Root)
{
    /// <summary>Where its anchors stand.</summary>
    public Dictionary<string, string> Anchors { get; } = new(StringComparer.Ordinal);

    /// <summary>Those of them that dynamic references look for; a name that stands twice is nobody's mistake but the author's.</summary>
    public List<(string Name, string Pointer)> DynamicAnchors { get; } = [];
}
