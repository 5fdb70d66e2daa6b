using Specular.Specification.Profiles;

namespace Specular.Specification.Validation;

/// <summary>One term of a comparison's sum.</summary>
internal sealed class CompiledTerm
{
    private readonly RuleTerm _term;
    private readonly CompiledReference? _reference;

    public CompiledTerm(RuleTerm term, CompareRule rule, Profile profile)
    {
        _term = term;
        _reference = term switch
        {
            ValueTerm value => new(value.Value, rule, profile),
            LengthTerm length => new(length.Value, rule, profile),
            _ => null,
        };
    }

    /// <summary>Whether it is the same at every place.</summary>
    public bool IsOfBody => _reference is null || _reference.IsFromRoot;

    /// <summary>What it adds to the sum; null when that is not known.</summary>
    public decimal? Value(Instance place, in RuleRun run)
    {
        var value = _term switch
        {
            ConstantTerm constant => constant.Number,
            ValueTerm => _reference!.Number(place, run),
            LengthTerm => _reference!.Length(place, run),
            _ => null,
        };
        return _term.IsSubtracted ? -value : value;
    }

    /// <summary>The member that it rests on.</summary>
    public bool TryFindMember(Instance place, in RuleRun run, out Instance member)
    {
        member = default;
        return _reference?.TryFind(place, run, out member) == true;
    }
}
