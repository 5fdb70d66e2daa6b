using System.Globalization;

namespace Specular.Specification.Profiles;

/// <summary>Width to height: 1:2.5.</summary>
public sealed record AspectRatio(decimal Width, decimal Height)
{
    /// <inheritdoc />
    public override string ToString() => Width.ToString(CultureInfo.InvariantCulture) + ":" + Height.ToString(CultureInfo.InvariantCulture);

    /// <summary>"1:2.5"; null when the text is no ratio of two numbers above 0.</summary>
    public static AspectRatio? Parse(string text)
    {
        var sides = text.Split(':');
        return sides.Length == 2 && Side(sides[0]) is { } width && Side(sides[1]) is { } height ? new AspectRatio(width, height) : null;
    }

    // At most six digits on either side of the point, so that products of ratios and pixels stay exact.
    private static decimal? Side(string text) =>
        text.Length <= 13 && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var side) && side is > 0 and < 1_000_000 ? side : null;
}
