using Specular.CodeGeneration.Client;

namespace Specular.CodeGeneration.Lowering.Types;

/// <summary>
/// What stays of a type that could not be described or written. Others refer to it, so it has its name and no more: an object keeps its JSON in AdditionalProperties,
/// an enum its word, a union its JSON in Other.
/// </summary>
internal static class BareTypes
{
    public static OpenEnumDeclaration Enum(string name, string group, bool isNumber) => new() { Name = name, Group = group, IsNumber = isNumber, Documentation = new(), Values = [] };

    public static UnionDeclaration Union(string name, string group) => new() { Name = name, Group = group, Documentation = new(), Arms = [] };

    public static ObjectDeclaration Object(string name, string group) =>
        new() { Name = name, Group = group, Documentation = new(), AdditionalProperties = new ScalarType(ScalarKind.Json) };

    /// <summary>What stays of a declaration.</summary>
    public static Declaration Of(Declaration declaration) => declaration switch
    {
        OpenEnumDeclaration e => Enum(e.Name, e.Group, e.IsNumber),
        UnionDeclaration => Union(declaration.Name, declaration.Group),
        _ => Object(declaration.Name, declaration.Group),
    };
}
