namespace Specular.Specification.Reading.Mending;

/// <summary>A piece of a text that is read as if something else stood there.</summary>
/// <param name="Offset">Where, in the text as the user has it.</param>
/// <param name="Length">How much of it is gone.</param>
/// <param name="Inserted">What stands there instead.</param>
internal readonly record struct TextEdit(int Offset, int Length, string Inserted);
