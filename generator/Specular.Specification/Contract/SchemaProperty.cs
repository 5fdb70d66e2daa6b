namespace Specular.Specification.Contract;

/// <summary>A declared member of an object.</summary>
public sealed record SchemaProperty(string Name, Schema Schema);
