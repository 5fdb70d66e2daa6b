namespace Specular.CodeGeneration.Client;

/// <summary>A header that is always sent with one value.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
public sealed record FixedHeader(string Name, string Value);
