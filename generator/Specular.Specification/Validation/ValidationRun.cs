using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>One validation of one value after the other: the value's tape, and what was found. Runs are kept, one for each thread, so that a value that holds costs no object.</summary>
internal sealed class ValidationRun
{
    /// <summary>More violations than this tell nobody more.</summary>
    public const int MostViolations = 100;

    // Room that a huge array made grow is let go, or every thread would keep it.
    private const int MostRoomKept = 1 << 12;

    [ThreadStatic]
    private static ValidationRun? s_kept;

    // A request's parameters are checked while its body is held.
    [ThreadStatic]
    private static ValidationRun? s_second;

    private IReadOnlyList<ExclusiveMembers> _exclusives = [];
    private List<Violation>? _violations;
    private int _probes;
    private bool _isUnfinished;
    private long[] _room = [];

    /// <summary>The value.</summary>
    public InstanceTape Tape { get; } = new();

    /// <summary>How much was done, and how much may be.</summary>
    public WorkLimit Work { get; } = new();

    /// <summary>Which schema resources the checks under way have come through.</summary>
    public DynamicScope Scope { get; } = new();

    /// <summary>Whether the first fault is enough: inside anyOf, not ... or when there are too many already.</summary>
    public bool StopsEarly => _probes > 0 || _violations is { Count: >= MostViolations } || Work.IsSpent;

    /// <summary>Whether faults only count.</summary>
    public bool IsProbing => _probes > 0;

    /// <summary>A run to be given back with <see cref="Release"/>.</summary>
    public static ValidationRun Rent()
    {
        var run = s_kept ?? s_second ?? new ValidationRun();
        if (ReferenceEquals(run, s_kept))
        {
            s_kept = null;
        }
        else
        {
            s_second = null;
        }

        return run;
    }

    /// <summary>Checks the value on the tape.</summary>
    public IReadOnlyList<Violation> Check(CompiledSchema schema, IReadOnlyList<ExclusiveMembers> exclusives)
    {
        _exclusives = exclusives;
        _violations = null;
        _probes = 0;
        _isUnfinished = false;
        Work.Begin(Tape.Count);
        schema.Check(Tape.Root, this, null);
        return _violations ?? (IReadOnlyList<Violation>)[];
    }

    public void Release()
    {
        Tape.Release();
        Scope.Clear();
        _room = _room.Length > MostRoomKept ? [] : _room;
        _violations = null;
        _exclusives = [];
        if (s_kept is null)
        {
            s_kept = this;
        }
        else
        {
            s_second = this;
        }
    }

    /// <summary>From here on faults only count, until <see cref="EndProbe"/>.</summary>
    public void BeginProbe() => _probes++;

    public void EndProbe() => _probes--;

    /// <summary>Room for so many numbers, until the next asks.</summary>
    public long[] RoomFor(int count) => _room = _room.Length >= count ? _room : new long[count];

    /// <summary>Records a fault of a value; always false, to be returned.</summary>
    public bool Report(SourceReference schema, string keyword, string expected, Instance actual)
    {
        if (_probes == 0 && !Work.IsSpent)
        {
            Add(new Violation(Tape.PointerTo(actual.Index), keyword, expected, ValueText.Describe(actual)) { Source = keyword == FalseCheck.Keyword ? schema : schema.Child(keyword) });
        }

        return false;
    }

    /// <summary>Records that a member of an object is missing; always false.</summary>
    public bool ReportMissing(SourceReference schema, string keyword, string member, string expected, Instance owner)
    {
        if (_probes == 0 && !Work.IsSpent)
        {
            Add(new Violation(JsonPointer.Append(Tape.PointerTo(owner.Index), member), keyword, expected, "nothing") { Source = schema.Child(keyword) });
        }

        return false;
    }

    /// <summary>Records that a value was not checked to the end, even inside anyOf or not; always false.</summary>
    public bool ReportUnfinished(SourceReference schema, Instance value)
    {
        if (!_isUnfinished)
        {
            _isUnfinished = true;
            Add(new Violation(Tape.PointerTo(value.Index), "effort", "a value that can be checked with reasonable effort", ValueText.Describe(value)) { Source = schema });
        }

        return false;
    }

    /// <summary>Whether a member of an object is one of a set of which exactly one is there, so that a schema's "required" does not hold for it.</summary>
    public bool IsExclusive(ReadOnlySpan<byte> member, Instance owner)
    {
        for (var i = 0; i < _exclusives.Count; i++)
        {
            if (_exclusives[i].Has(member, owner))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a member of an object counts as absent: it is exclusive and "".</summary>
    public bool CountsAsAbsent(Instance member, Instance owner) => _exclusives.Count > 0 && member.IsEmptyText && IsExclusive(member.Name, owner);

    private void Add(Violation violation)
    {
        _violations ??= [];
        if (_violations.Count < MostViolations)
        {
            _violations.Add(violation);
        }
    }
}
