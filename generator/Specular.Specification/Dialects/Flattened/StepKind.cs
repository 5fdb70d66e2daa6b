namespace Specular.Specification.Dialects.Flattened;

/// <summary>What a line was read as.</summary>
internal enum StepKind
{
    /// <summary>A member of an object.</summary>
    Member,

    /// <summary>An item of a list.</summary>
    Item,

    /// <summary>A line of a block scalar.</summary>
    Text,

    /// <summary>A further line of a plain scalar.</summary>
    Continuation,

    /// <summary>A scalar on the line after its key.</summary>
    ScalarBelow,

    Comment,

    /// <summary>A line after the page's end.</summary>
    Rest,
}
