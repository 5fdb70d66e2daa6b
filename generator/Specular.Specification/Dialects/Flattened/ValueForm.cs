namespace Specular.Specification.Dialects.Flattened;

/// <summary>How a value stands on its line.</summary>
internal enum ValueForm
{
    /// <summary>Nothing after the colon or dash: the value follows, or there is none.</summary>
    None,

    Plain,

    Quoted,

    FlowObject,

    FlowArray,

    /// <summary>The header of a block scalar: <c>|-</c>, <c>&gt;</c>.</summary>
    Block,

    Alias,
}
