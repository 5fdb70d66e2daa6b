namespace Specular.Specification.Contract;

/// <summary>A reference ($dynamicRef) that means another schema each time it is reached another way.</summary>
/// <param name="Anchor">The $dynamicAnchor it looks for, in the schema resources it is reached through, outermost first.</param>
/// <param name="SchemaId">The id of the schema it means when none of them has it.</param>
public sealed record DynamicReference(string Anchor, string SchemaId);
