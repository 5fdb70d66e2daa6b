namespace Specular.Specification.Reading.Mending;

/// <summary>A fault of a text that can only have been meant in one way.</summary>
/// <param name="Edits">What it was meant to be, in the order of their offsets.</param>
/// <param name="Offset">Where it is reported.</param>
/// <param name="Fault">What is wrong: "a ': ' stands inside unquoted text".</param>
/// <param name="Reading">How it is read: "as if the text were in quotes".</param>
internal sealed record Mend(IReadOnlyList<TextEdit> Edits, int Offset, string Fault, string Reading);
