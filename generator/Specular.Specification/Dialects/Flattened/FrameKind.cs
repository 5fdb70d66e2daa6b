namespace Specular.Specification.Dialects.Flattened;

/// <summary>What is open at some depth of the tree that is being rebuilt.</summary>
internal enum FrameKind
{
    Object,
    List,

    /// <summary>A key or dash whose value has not come yet; it may be on the next line, or null.</summary>
    Pending,

    /// <summary>A block scalar that takes further lines.</summary>
    Text,
}
