using System.Text;

namespace Specular.Specification.Reading.Mending;

/// <summary>A text with edits applied, which knows where each of its characters stood before.</summary>
internal sealed class EditedText
{
    // The ends of the edits in the edited text, ascending, and how much further each stood before.
    private readonly List<int> _ends = [];
    private readonly List<int> _shifts = [];

    /// <param name="original">The text as the user has it.</param>
    /// <param name="edits">In the order of their offsets, none inside another.</param>
    public EditedText(string original, IReadOnlyList<TextEdit> edits)
    {
        var text = new StringBuilder(original.Length + (2 * edits.Count));
        var copied = 0;
        foreach (var edit in edits)
        {
            text.Append(original, copied, edit.Offset - copied).Append(edit.Inserted);
            copied = edit.Offset + edit.Length;
            _ends.Add(text.Length);
            _shifts.Add(copied - text.Length);
        }

        Text = edits.Count == 0 ? original : text.Append(original, copied, original.Length - copied).ToString();
    }

    public string Text { get; }

    /// <summary>Where an offset of <see cref="Text"/> stood in the original; what was inserted stood where the text after it began.</summary>
    public int ToOriginal(int offset)
    {
        var index = _ends.BinarySearch(offset);
        if (index >= 0)
        {
            // Edits that only drop something may end at one place: the last counts.
            while (index + 1 < _ends.Count && _ends[index + 1] == offset)
            {
                index++;
            }

            return offset + _shifts[index];
        }

        var before = ~index - 1;
        var original = before < 0 ? offset : offset + _shifts[before];
        return ~index < _ends.Count ? Math.Min(original, _ends[~index] + _shifts[~index]) : original;
    }
}
