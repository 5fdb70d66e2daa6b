namespace Specular.Specification.Reading;

/// <summary>A part of a document's text. What is read from it has its offsets in the whole.</summary>
internal readonly record struct TextSlice(string Text, int Start, int End)
{
    public int Length => End - Start;

    public static implicit operator TextSlice(string text) => new(text, 0, text.Length);

    public override string ToString() => Length == Text.Length ? Text : Text.Substring(Start, Length);
}
