using System.Text.RegularExpressions;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Inference.Tasks;

/// <summary>
/// Reads the words of a status from where documents have them: an enum, the labels beside it, the
/// description, an operation's prose.
/// </summary>
internal static class StatusVocabularyReader
{
    // No prose needs a hundredth of it; a busy machine must not find less than another.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    // A word in prose: quoted or not, letters with _ or - between. Chinese stands directly beside it, so \b would not do.
    private static readonly Regex Word = new("(?<![A-Za-z0-9_-])[A-Za-z]+(?:[_-][A-Za-z]+)*(?![A-Za-z0-9_-])", RegexOptions.CultureInvariant, Limit);

    // A word set off as a value: `pending`, "pending", “pending”, 「pending」.
    private static readonly Regex Quoted = new("[`\"“「'](?<word>[A-Za-z]+(?:[_-][A-Za-z]+)*)[`\"”」']", RegexOptions.CultureInvariant, Limit);

    // A number and what it means: "5 queued", "99：完成", "10-running".
    private static readonly Regex Numbered = new(
        @"(?<![\w.])(?<number>\d{1,5})\s*(?:(?:[:：=\-–]|表示|代表)\s*)?(?<label>[A-Za-z_]{3,20}|[\u4e00-\u9fff]{2,8})", RegexOptions.CultureInvariant, Limit);

    /// <summary>The vocabulary a status member's own schema states: its enum with labels, else its description.</summary>
    public static StatusVocabulary? OfMember(BodyMember member)
    {
        if (member.Schema is not { } schema)
        {
            return null;
        }

        if (schema.Enum is { Count: > 0 } values)
        {
            return Make(values.Select(v => OfValue(v, schema)), schema.Source, $"the enum of {member.Name}");
        }

        if (schema.EnumLabels.Count > 0)
        {
            return Make(schema.EnumLabels.Select(l => OfValue(l.Value, schema)), schema.Source, $"the value labels of {member.Name}");
        }

        if (member.Key == "done" && (schema.Types & SchemaTypes.Boolean) != SchemaTypes.None)
        {
            return Make(
                [new StatusWord(JsonValue.False, TaskState.Processing), new StatusWord(JsonValue.True, TaskState.Succeeded)],
                schema.Source, "the boolean done");
        }

        return schema.Description.Length == 0 ? null
            : OfProse(schema.Description, member.MayBe(SchemaTypes.String), schema.Source, $"the description of {member.Name}");
    }

    /// <summary>The vocabulary that prose lists; null when it lists none.</summary>
    public static StatusVocabulary? OfProse(string prose, bool isText, SourceReference place, string origin)
    {
        try
        {
            return Make(isText ? Words(prose) : Numbers(prose), place, origin, isProse: true);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    /// <summary>The words in the order of a task's life, unknown ones last.</summary>
    public static ValueList<StatusWord> Ordered(IEnumerable<StatusWord> words) => words.OrderBy(w => Rank(w.State)).ToValueList();

    private static StatusWord OfValue(JsonValue value, Schema schema)
    {
        var state = value.AsString() is { } word ? StatusWords.StateOf(word) : TaskState.Unknown;
        foreach (var label in schema.EnumLabels)
        {
            if (state == TaskState.Unknown && label.Value.Equals(value))
            {
                state = StatusWords.StateOfLabel(label.Name) is var byName && byName != TaskState.Unknown ? byName : StatusWords.StateOfLabel(label.Description);
            }
        }

        return new StatusWord(value, state);
    }

    // Prose holds many words, and "finished successfully" explains a value rather than being one. Where values are set off, only those count; else a list has
    // at least three. Only words that task APIs use count at all, so there are no unknown ones here.
    private static List<StatusWord> Words(string prose)
    {
        var quoted = Known(Quoted.Matches(prose).Cast<Match>().Select(m => m.Groups["word"].Value));
        if (quoted.Count >= 2)
        {
            return quoted;
        }

        var bare = Known(Word.Matches(prose).Cast<Match>().Select(m => m.Value));
        return bare.Select(w => w.State).Distinct().Count() >= 3 ? bare : [];
    }

    private static List<StatusWord> Known(IEnumerable<string> words) =>
        (from word in words
         let state = StatusWords.StateOf(word)
         where state != TaskState.Unknown
         select new StatusWord(JsonValue.From(word), state)).ToList();

    private static IEnumerable<StatusWord> Numbers(string prose) =>
        from Match match in Numbered.Matches(prose)
        let state = StatusWords.StateOfLabel(match.Groups["label"].Value)
        where state != TaskState.Unknown
        select new StatusWord(new JsonNumber(match.Groups["number"].Value), state);

    private static StatusVocabulary? Make(IEnumerable<StatusWord> words, SourceReference place, string origin, bool isProse = false)
    {
        var distinct = new List<StatusWord>();
        foreach (var word in words)
        {
            if (!distinct.Exists(w => w.Wire.Equals(word.Wire)))
            {
                distinct.Add(word);
            }
        }

        return distinct.Count == 0 ? null : new StatusVocabulary(Ordered(distinct), place, origin) { IsProse = isProse };
    }

    private static int Rank(TaskState state) => state == TaskState.Unknown ? int.MaxValue : (int)state;
}
