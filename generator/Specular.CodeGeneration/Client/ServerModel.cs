using Specular.Specification.Values;

namespace Specular.CodeGeneration.Client;

/// <summary>An address the API is served at.</summary>
/// <param name="Name">Its name in C#: the document's description (正式环境), else the host's.</param>
/// <param name="Url">The address, defaults of its variables filled in; a path alone where only one operation has it.</param>
/// <param name="Description">The document's description; "" when there is none.</param>
public sealed record ServerModel(string Name, string Url, string Description)
{
    /// <summary>The address with its variables, as the document writes it.</summary>
    public string Template { get; init; } = Url;

    /// <summary>Its variables; those that must be given first.</summary>
    public ValueList<ServerVariableModel> Variables { get; init; } = [];

    /// <summary>Whether the address is whole as it is: no variable must be given.</summary>
    public bool IsComplete => Variables.All(v => v.Default is not null);
}
