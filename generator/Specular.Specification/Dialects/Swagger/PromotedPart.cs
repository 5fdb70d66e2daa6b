using Specular.Specification.Nodes;

namespace Specular.Specification.Dialects.Swagger;

/// <summary>A part of a document that references reach though it is no component there, and the name it gets as one.</summary>
internal sealed record PromotedPart(SharedPart Part, string Name, Node Source);
