using Specular.Specification.Nodes;

namespace Specular.Specification.Dialects.Apifox;

/// <summary>What an operation has from the folders and the module it is in.</summary>
internal sealed record OperationScope
{
    /// <summary>The module's id; "" when the project has no modules.</summary>
    public string Module { get; init; } = "";

    /// <summary>The folders, as <c>x-apifox-folder</c> writes them; "" at the root.</summary>
    public string Folder { get; init; } = "";

    /// <summary>The service whose addresses operations are called at; "" for the module's default.</summary>
    public string Service { get; init; } = "";

    /// <summary>What is demanded of operations that say nothing themselves; null when nobody says anything.</summary>
    public ArrayNode? Security { get; init; }

    /// <summary>Parameters that every operation has, with their places ("query").</summary>
    public CommonParameters Common { get; init; } = CommonParameters.None;
}
