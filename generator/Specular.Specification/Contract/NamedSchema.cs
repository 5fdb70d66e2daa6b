namespace Specular.Specification.Contract;

/// <summary>A schema that others refer to.</summary>
/// <param name="Id">Its id, unique in the contract: "#/components/schemas/Video", with the document's name before it where two documents define one name differently.</param>
/// <param name="Name">The name it has in its document ("Video"), for code.</param>
/// <param name="Schema">The schema.</param>
public sealed record NamedSchema(string Id, string Name, Schema Schema);
