namespace Specular.Simulation.Operations;

/// <summary>What an operation does in a task protocol.</summary>
internal enum OperationPart
{
    /// <summary>Nothing: it answers at once.</summary>
    Plain,

    /// <summary>It creates tasks.</summary>
    Create,

    /// <summary>It queries one task.</summary>
    Query,

    /// <summary>It lists tasks.</summary>
    List,

    /// <summary>It withdraws a task.</summary>
    Cancel,
}
