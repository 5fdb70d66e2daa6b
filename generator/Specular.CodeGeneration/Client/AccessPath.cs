using Specular.Specification.Values;

namespace Specular.CodeGeneration.Client;

/// <summary>A way through generated types to one value, for what the runtime reads from an answer or a request.</summary>
/// <param name="Steps">The steps; never empty.</param>
public sealed record AccessPath(ValueList<AccessStep> Steps)
{
    /// <summary>The type of the value at the end.</summary>
    public TypeReference Type => Steps[Steps.Count - 1].Type;

    /// <summary>Whether the value has one text: it is no object, and no list stands on the way.</summary>
    public bool HasText => Steps.All(s => s.Type is not (ListType or MapType)) && Type is ScalarType { Kind: not ScalarKind.Bytes } or DeclaredType { IsOpenEnum: true };
}
