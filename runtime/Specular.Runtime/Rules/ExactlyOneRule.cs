namespace Specular.Rules;

/// <summary>Exactly one of some members is there.</summary>
public sealed class ExactlyOneRule : PresenceRule
{
    /// <inheritdoc />
    public override string Kind => "exactlyOne";

    private protected override string Words => "exactly one";

    private protected override bool Holds(int present) => present == 1;
}
