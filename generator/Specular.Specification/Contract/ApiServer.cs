using Specular.Specification.Values;

namespace Specular.Specification.Contract;

/// <summary>An address the API is served at.</summary>
public sealed record ApiServer
{
    /// <summary>The address, possibly relative, possibly with {variables}.</summary>
    public required string Url { get; init; }

    /// <summary>The server's name as the document describes it (正式环境); "" when it does not.</summary>
    public string Description { get; init; } = "";

    /// <summary>Variables in the address.</summary>
    public ValueList<ServerVariable> Variables { get; init; } = [];
}
