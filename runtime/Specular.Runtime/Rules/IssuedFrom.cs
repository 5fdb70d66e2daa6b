namespace Specular.Rules;

/// <summary>Where ids come from: an operation and a pointer into its answer.</summary>
/// <param name="Operation">The operation's key.</param>
/// <param name="Pointer">A pointer to the ids in the whole answer; "*" stands for every item.</param>
public sealed record IssuedFrom(string Operation, string Pointer);
