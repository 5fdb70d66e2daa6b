using Specular.CodeGeneration.Client;
using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.CodeGeneration;

/// <summary>A client ready to be written, and what of its contract could not be carried over. Two values, so that one can change without the other.</summary>
public sealed record LoweredClient(ClientModel Model, ValueList<Problem> Problems)
{
    /// <summary>Each declared type with its schema, for those who look whether the type holds all that the schema allows.</summary>
    public ValueList<(string Name, Schema Schema)> Schemas { get; init; } = [];
}
