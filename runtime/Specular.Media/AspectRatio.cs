using System.Globalization;

namespace Specular.Media;

/// <summary>Width to height: 1:2.5.</summary>
/// <param name="Width">The width's share, above 0.</param>
/// <param name="Height">The height's share, above 0.</param>
public readonly record struct AspectRatio(decimal Width, decimal Height)
{
    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Width}:{Height}");
}
