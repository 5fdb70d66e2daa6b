using Specular.Specification.Values;

namespace Specular.CodeGeneration.Client;

/// <summary>A class for a value that has one of several forms.</summary>
public sealed record UnionDeclaration : Declaration
{
    /// <summary>The forms, in the document's order.</summary>
    public ValueList<UnionArmModel> Arms { get; init; } = [];

    /// <summary>The member that tells the forms apart; null when there is none.</summary>
    public string? Discriminator { get; init; }
}
