namespace Specular.Specification.Dialects.Flattened;

/// <summary>What speaks against a reading: how much, and the strongest single reason, as a clause for people.</summary>
internal readonly record struct Weight(double Cost, string? Reason = null, double Strongest = 0)
{
    public static readonly Weight Nothing;

    public static readonly Weight Impossible = new(double.PositiveInfinity);

    public bool IsPossible => !double.IsPositiveInfinity(Cost);

    public static Weight Against(double cost, string reason) => new(cost, reason, cost);

    public static Weight operator +(Weight left, Weight right) =>
        right.Strongest > left.Strongest ? new(left.Cost + right.Cost, right.Reason, right.Strongest) : new(left.Cost + right.Cost, left.Reason, left.Strongest);
}
