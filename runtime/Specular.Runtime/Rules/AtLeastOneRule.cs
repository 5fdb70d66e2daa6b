namespace Specular.Rules;

/// <summary>At least one of some members is there.</summary>
public sealed class AtLeastOneRule : PresenceRule
{
    /// <inheritdoc />
    public override string Kind => "atLeastOne";

    private protected override string Words => "at least one";

    private protected override bool Holds(int present) => present > 0;
}
