using Specular.Specification.Contract;

namespace Specular.Specification.Validation;

/// <summary>A schema as a list of checks. It may refer to itself through them.</summary>
internal sealed class CompiledSchema
{
    private SchemaCheck[] _checks = [];
    private TypeCheck? _type;
    private SourceReference _source;
    private bool _asksForUnevaluated;
    private bool _isReadOnlyByReference;
    private bool _isWriteOnlyByReference;

    /// <summary>The types it allows by itself; none when it does not say.</summary>
    public SchemaTypes Types { get; private set; }

    /// <summary>Sent by the server only.</summary>
    public bool IsReadOnly { get; private set; }

    /// <summary>Sent by the client only.</summary>
    public bool IsWriteOnly { get; private set; }

    /// <summary>What it refers to; null when it does not.</summary>
    public CompiledSchema? Reference { get; set; }

    /// <summary>The number of the resource it is part of; null where no reference is dynamic, so that nobody asks.</summary>
    public int? Resource { get; set; }

    /// <summary>The types it allows by itself or by what it refers to; none when neither says.</summary>
    public SchemaTypes EffectiveTypes
    {
        get
        {
            var schema = this;
            while (schema.Types == SchemaTypes.None && schema.Reference is { } target)
            {
                schema = target;
            }

            return schema.Types;
        }
    }

    /// <summary>Whether it is the schema <c>false</c>.</summary>
    public bool AllowsNothing => _checks.Length == 1 && _checks[0] is FalseCheck;

    /// <summary>Fills it; the compiler makes it empty first, so that schemas can refer to themselves.</summary>
    public void Fill(Schema schema, SchemaCheck[] checks, bool asksForUnevaluated)
    {
        Types = schema.Types;
        IsReadOnly = schema.IsReadOnly || _isReadOnlyByReference;
        IsWriteOnly = schema.IsWriteOnly || _isWriteOnlyByReference;
        _source = schema.Source;
        _type = schema.Types == SchemaTypes.None || schema.Boolean is not null ? null : new TypeCheck(schema);
        _checks = checks;
        _asksForUnevaluated = asksForUnevaluated;
    }

    /// <summary>A bare reference is sent the way its target is.</summary>
    public void TakeDirection(Schema target)
    {
        _isReadOnlyByReference = target.IsReadOnly;
        _isWriteOnlyByReference = target.IsWriteOnly;
    }

    public bool Check(Instance value, ValidationRun run, EvaluatedParts? parts)
    {
        // What is of another type breaks the other keywords too; one sentence is enough.
        if (_type is not null && !_type.Check(value, run, parts))
        {
            return false;
        }

        return _checks.Length == 0 || CheckFurther(value, run, parts);
    }

    /// <summary>Whether the value holds, without a word.</summary>
    public bool Probe(Instance value, ValidationRun run, EvaluatedParts? parts)
    {
        run.BeginProbe();
        var holds = Check(value, run, parts);
        run.EndProbe();
        return holds;
    }

    private bool CheckFurther(Instance value, ValidationRun run, EvaluatedParts? parts)
    {
        // What a dynamic reference means depends on the way here, and whoever asks for parts needs them again.
        var mayRecall = parts is null && Resource is null;
        if (mayRecall && run.Work.Recall(this, value, run.IsProbing) is { } known)
        {
            return known;
        }

        if (!run.Work.TryEnter())
        {
            run.Work.Leave();
            return run.ReportUnfinished(_source, value);
        }

        var isNewResource = Resource is { } resource && run.Scope.Enter(resource);
        var holds = CheckEach(value, run, parts);
        if (isNewResource)
        {
            run.Scope.Leave();
        }

        run.Work.Leave();
        if (mayRecall)
        {
            run.Work.Remember(this, value, run.IsProbing, holds);
        }

        return holds;
    }

    private bool CheckEach(Instance value, ValidationRun run, EvaluatedParts? parts)
    {
        var own = _asksForUnevaluated ? EvaluatedParts.For(value) : parts;
        var holds = true;
        foreach (var check in _checks)
        {
            if (!check.Check(value, run, own))
            {
                holds = false;
                if (run.StopsEarly)
                {
                    return false;
                }
            }
        }

        if (_asksForUnevaluated)
        {
            parts?.Add(own!);
        }

        return holds;
    }
}
