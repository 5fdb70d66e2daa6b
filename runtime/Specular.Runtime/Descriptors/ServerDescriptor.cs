namespace Specular.Descriptors;

/// <summary>An address an API is served at.</summary>
/// <param name="Url">The address: "https://api.302.ai".</param>
/// <param name="Description">What the document calls it (正式环境); "" when it does not.</param>
public sealed record ServerDescriptor(string Url, string Description = "");
