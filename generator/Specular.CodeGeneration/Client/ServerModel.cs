namespace Specular.CodeGeneration.Client;

/// <summary>An address the API is served at.</summary>
/// <param name="Name">Its name in C#: the document's description (正式环境), else the host's.</param>
/// <param name="Url">The address, defaults of its variables filled in.</param>
/// <param name="Description">The document's description; "" when there is none.</param>
public sealed record ServerModel(string Name, string Url, string Description);
