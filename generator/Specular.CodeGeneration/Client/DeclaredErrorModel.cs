namespace Specular.CodeGeneration.Client;

/// <summary>What an operation answers with when it refuses.</summary>
/// <param name="Status">The status: "404", "4XX", "default".</param>
/// <param name="Type">The type of its JSON.</param>
public sealed record DeclaredErrorModel(string Status, TypeReference Type);
