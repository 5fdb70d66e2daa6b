using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>One validation of one value: where it is, what it found. The path becomes text only when something is found.</summary>
internal sealed class ValidationRun(IReadOnlyList<ExclusiveMembers> exclusives)
{
    /// <summary>More violations than this tell nobody more.</summary>
    public const int MostViolations = 100;

    private PathSegment[] _path = new PathSegment[16];
    private int _depth;
    private int _probes;
    private List<Violation>? _violations;

    /// <summary>Whether the first fault is enough: inside anyOf, not ... or when there are too many already.</summary>
    public bool StopsEarly => _probes > 0 || _violations is { Count: >= MostViolations };

    /// <summary>What was found.</summary>
    public IReadOnlyList<Violation> Violations => _violations ?? (IReadOnlyList<Violation>)[];

    public ReadOnlySpan<PathSegment> Path => _path.AsSpan(0, _depth);

    public void Enter(string member) => Push(new PathSegment(member, 0));

    public void Enter(int index) => Push(new PathSegment(null, index));

    public void Leave() => _depth--;

    /// <summary>From here on faults only count, until <see cref="EndProbe"/>.</summary>
    public void BeginProbe() => _probes++;

    public void EndProbe() => _probes--;

    /// <summary>Records a fault of the value here; always false, to be returned.</summary>
    public bool Report(string keyword, string expected, JsonValue actual)
    {
        if (_probes == 0)
        {
            Add(new Violation(Pointer(), keyword, expected, ValueText.Describe(actual, _depth > 0 ? _path[_depth - 1].Name : null)));
        }

        return false;
    }

    /// <summary>Records that a member of the value here is missing; always false.</summary>
    public bool ReportMissing(string keyword, string member, string expected)
    {
        if (_probes == 0)
        {
            Add(new Violation(JsonPointer.Append(Pointer(), member), keyword, expected, "nothing"));
        }

        return false;
    }

    /// <summary>Whether a member of the object here is one of a set of which exactly one is there, so that a schema's "required" does not hold for it.</summary>
    public bool IsExclusive(string member)
    {
        for (var i = 0; i < exclusives.Count; i++)
        {
            if (exclusives[i].Has(member) && exclusives[i].At.Matches(Path))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a member of the object here counts as absent: it is exclusive and "".</summary>
    public bool CountsAsAbsent(string member, JsonValue value) => exclusives.Count > 0 && value is JsonString { Value.Length: 0 } && IsExclusive(member);

    private void Add(Violation violation)
    {
        _violations ??= [];
        if (_violations.Count < MostViolations)
        {
            _violations.Add(violation);
        }
    }

    private string Pointer()
    {
        var pointer = "";
        foreach (var segment in Path)
        {
            pointer = segment.Name is null ? JsonPointer.Append(pointer, segment.Index) : JsonPointer.Append(pointer, segment.Name);
        }

        return pointer;
    }

    private void Push(PathSegment segment)
    {
        if (_depth == _path.Length)
        {
            Array.Resize(ref _path, _depth * 2);
        }

        _path[_depth++] = segment;
    }
}
