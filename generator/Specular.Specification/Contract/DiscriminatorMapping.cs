namespace Specular.Specification.Contract;

/// <summary>One value of a discriminator and the schema it stands for.</summary>
public sealed record DiscriminatorMapping(string Value, string SchemaId);
