namespace Specular.Specification.Documents;

/// <summary>A document as the user has it.</summary>
/// <param name="Name">What it is reported by: its path relative to the project or folder, with forward slashes.</param>
/// <param name="Text">Its whole text, without a byte order mark.</param>
public sealed record SourceDocument(string Name, string Text);
