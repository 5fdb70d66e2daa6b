namespace Specular.Specification.Nodes;

/// <summary>One member of an object, with the place of its key.</summary>
internal readonly record struct NodeMember(string Name, int KeyOffset, int KeyLength, Node Value);
