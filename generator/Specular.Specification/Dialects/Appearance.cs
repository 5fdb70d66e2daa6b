namespace Specular.Specification.Dialects;

/// <summary>What a document that no dialect recognises looks like, and what its owner can do.</summary>
/// <param name="What">"a Swagger 2.0 document".</param>
/// <param name="Remedy">A clause: "convert it to OpenAPI 3.0 first".</param>
/// <param name="Pointer">The place that gives it away; "" is the whole document.</param>
internal sealed record Appearance(string What, string Remedy, string Pointer = "");
