using Specular.Specification.Values;

namespace Specular.Specification.Contract;

/// <summary>A variable in a server's address.</summary>
public sealed record ServerVariable(string Name, string Default, ValueList<string> Values, string Description);
