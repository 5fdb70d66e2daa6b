using Specular.Specification.Export.Grammar;

namespace Specular.Specification.Export.Merging;

/// <summary>Takes every extension ("x-...") out of a tree; a property whose name begins so is none.</summary>
internal sealed class ExtensionRemover : TreeRewriter
{
    protected override bool Keeps(string name, Shape shape) => !shape.IsExtension(name);
}
