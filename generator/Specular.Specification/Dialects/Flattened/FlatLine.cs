namespace Specular.Specification.Dialects.Flattened;

/// <summary>
/// One line of a page and what it is when it is structure rather than text: <c>key: value</c>, <c>- value</c>, <c>- key: value</c>. Which of the two it is, the line alone
/// does not tell.
/// </summary>
internal sealed record FlatLine
{
    /// <summary>Where the line's first character lies in the text.</summary>
    public required int Start { get; init; }

    public required string Text { get; init; }

    /// <summary>How many <c>- </c> it begins with.</summary>
    public int Dashes { get; init; }

    public string? Key { get; init; }

    /// <summary>The key's number in the page's <see cref="NameTable"/>.</summary>
    public int KeyId { get; init; }

    public int KeyStart { get; init; }

    public int KeyLength { get; init; }

    public ValueForm Form { get; init; }

    public int ValueStart { get; init; }

    /// <summary>The value as it stands there; of several lines when a quote or bracket is closed only later.</summary>
    public string Value { get; init; } = "";

    public string? Anchor { get; init; }

    /// <summary>How many lines it takes as structure.</summary>
    public int Lines { get; init; } = 1;

    /// <summary>What speaks against reading it as text: a line like <c>type: string</c> is hardly ever prose.</summary>
    public double AgainstText { get; init; }

    public int End => Start + Text.Length;

    public bool IsComment => Text[0] == '#';

    /// <summary>Whether it can be anything but text.</summary>
    public bool IsStructure => Dashes > 0 || Key is not null;

    public bool IsNull => Form == ValueForm.Plain && Value is "null" or "~" or "Null" or "NULL";

    public bool IsEmptyFlow => Form is ValueForm.FlowArray or ValueForm.FlowObject && string.IsNullOrWhiteSpace(Value.Substring(1, Value.Length - 2));
}
