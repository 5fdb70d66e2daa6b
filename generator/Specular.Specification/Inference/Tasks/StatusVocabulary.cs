using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Inference.Tasks;

/// <summary>The words that a document lists for a status, and where it lists them.</summary>
internal sealed class StatusVocabulary(ValueList<StatusWord> words, SourceReference place, string origin)
{
    /// <summary>The words in the order of a task's life; words nobody knows stand last.</summary>
    public ValueList<StatusWord> Words { get; } = words;

    /// <summary>Where they stand.</summary>
    public SourceReference Place { get; } = place;

    /// <summary>What they stand in, for people: "the enum of task_status".</summary>
    public string Origin { get; } = origin;

    /// <summary>
    /// Whether this is how a task's life reads: a word for a good end, a word for what comes before an end, and no more strange words than known ones. An
    /// order that is "placed, approved, delivered" or a payment with seven ways to wait is not a task.
    /// </summary>
    public bool IsTaskLife => Has(TaskState.Succeeded) && (Has(TaskState.Submitted) || Has(TaskState.Processing)) && Count(TaskState.Unknown) * 2 <= Words.Count
        && (!IsProse || CanFail);

    /// <summary>Whether the words were picked out of prose, which uses "waiting" and "complete" for other things: there a bad end must be among them.</summary>
    public bool IsProse { get; init; }

    /// <summary>Whether a bad end is among them. Many things are pending, then complete; a task can also fail.</summary>
    public bool CanFail => Words.Any(w => w.State == TaskState.Failed && (w.Wire.AsString() is not { } word || StatusWords.IsFailureOfWork(word)));

    /// <summary>These words and those that another document's member of the same status adds.</summary>
    public StatusVocabulary With(StatusVocabulary? other)
    {
        var added = other is null ? [] : other.Words.Where(w => !Words.Any(known => known.Wire.Equals(w.Wire))).ToList();
        return added.Count == 0 || !other!.Words[0].Wire.Kind.Equals(Words[0].Wire.Kind) ? this
            : new StatusVocabulary(StatusVocabularyReader.Ordered(Words.Concat(added)), Place, Origin + " and " + other.Origin) { IsProse = IsProse };
    }

    public bool Has(TaskState state) => Count(state) > 0;

    public string Text => string.Join(", ", Words.Select(w => w.Wire.AsString() ?? w.Wire.ToJson()));

    private int Count(TaskState state) => Words.Count(w => w.State == state);
}
