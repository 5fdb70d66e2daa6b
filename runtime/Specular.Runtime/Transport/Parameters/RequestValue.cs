namespace Specular;

/// <summary>A named value outside the body.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">Its text.</param>
/// <param name="IsEncoded">Whether the text is encoded for where it travels; the separators of a list are part of it then.</param>
internal readonly record struct RequestValue(string Name, string Text, bool IsEncoded)
{
    /// <summary>The text as it stands in an address.</summary>
    public string InUrl => IsEncoded ? Text : UrlText.Escape(Text);
}
