using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Reading.Mending;

/// <summary>
/// Reads YAML that is none, where its faults can only have been meant in one way. Each is mended where the parser stumbles, and reported; one that is not beyond doubt ends
/// it, and the text is refused with its first fault.
/// </summary>
internal sealed class YamlMender
{
    // Each fault costs another reading of the text.
    private const int MostRounds = 60;
    private const long MostCharacters = 30_000_000;

    // Indentation by tabs is beyond doubt when the text means the same for each of these.
    private static readonly int[] s_tabWidths = [2, 4, 8];

    private readonly TextSlice _slice;
    private readonly string _text;
    private readonly Func<EditedText, TextReading> _read;
    private readonly List<Mend> _mends = [];
    private readonly SortedDictionary<int, TextEdit> _edits = [];
    private Mend? _tabs;
    private bool _hasBlockScalars;

    private YamlMender(TextSlice slice, Func<EditedText, TextReading> read)
    {
        _slice = slice;
        _text = slice.ToString();
        _read = read;
    }

    /// <param name="slice">The text.</param>
    /// <param name="first">What it is as it stands.</param>
    /// <param name="read">Reads it with edits applied; its offsets are those of the whole document.</param>
    public static TextReading Read(TextSlice slice, TextReading first, Func<EditedText, TextReading> read) => new YamlMender(slice, read).Read(first);

    private TextReading Read(TextReading first)
    {
        var reading = first;
        if (IndentationMend.HardSpaces(_text) is { } hardSpaces)
        {
            Add(hardSpaces);
            reading = ReadEdited(s_tabWidths[0]);
        }

        for (var round = 1; reading.Fault is { } fault; round++)
        {
            var isTooMuch = round > MostRounds || (long)round * _text.Length > MostCharacters;
            if (!ReferenceEquals(fault.Descriptor, ProblemCatalog.UnreadableText) || isTooMuch || !Mend(fault))
            {
                return first;
            }

            reading = ReadEdited(s_tabWidths[0]);
        }

        return _tabs is not null && !IsSameForAllTabs(reading)
            ? first
            : _mends.Aggregate(reading, (r, m) => r.With(ProblemCatalog.MendedText, _slice.Start + m.Offset, "YAML", m.Fault, m.Reading));
    }

    // False when the fault is none that can be mended, or is still there though it was.
    private bool Mend(TextFault fault)
    {
        if (!_hasBlockScalars)
        {
            // These mean nothing, so nobody is told.
            _hasBlockScalars = true;
            if (BlockScalarMend.Of(_text) is { Count: > 0 } edits && Add(edits))
            {
                return true;
            }
        }

        var offset = fault.Offset - _slice.Start;
        if (_tabs is null && offset < _text.Length && _text[offset] == '\t' && IndentationMend.Tabs(_text, s_tabWidths[0]) is { } tabs)
        {
            _tabs = tabs;
            _mends.Add(tabs);
            return true;
        }

        return (EscapeMend.For(_text, offset) ?? ProseMend.For(_text, offset)) is { } mend && Add(mend);
    }

    private bool Add(Mend mend)
    {
        if (!Add(mend.Edits))
        {
            return false;
        }

        _mends.Add(mend);
        return true;
    }

    private bool Add(IReadOnlyList<TextEdit> edits)
    {
        if (edits.Any(e => _edits.Values.Any(o => o.Offset < e.Offset + e.Length && e.Offset < o.Offset + o.Length)))
        {
            return false;
        }

        foreach (var edit in edits)
        {
            _edits.Add(edit.Offset, edit);
        }

        return true;
    }

    private TextReading ReadEdited(int tabWidth)
    {
        var tabs = _tabs is null ? [] : IndentationMend.Tabs(_text, tabWidth)!.Edits;
        return _read(new(_text, _edits.Values.Concat(tabs).OrderBy(e => e.Offset).ToList()));
    }

    private bool IsSameForAllTabs(TextReading reading)
    {
        var values = Values(reading);
        return s_tabWidths.Skip(1).All(width => ReadEdited(width) is { Root: not null } other && Values(other).Equals(values));
    }

    private static ValueList<JsonValue> Values(TextReading reading) => reading.Further.Prepend(reading).Select(r => r.Root!.ToJsonValue()).ToValueList();
}
