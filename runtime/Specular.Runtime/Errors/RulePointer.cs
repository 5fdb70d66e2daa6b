using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Specular;

/// <summary>A pointer that is put together only when a rule is broken.</summary>
[InterpolatedStringHandler]
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RulePointer
{
    private readonly StringBuilder? _text;

    /// <summary>Called by the compiler.</summary>
    public RulePointer(int literalLength, int formattedCount, int present, out bool isNeeded)
    {
        isNeeded = present != 1;
        _text = isNeeded ? new StringBuilder(literalLength + (formattedCount * 4)) : null;
    }

    /// <summary>Called by the compiler.</summary>
    public void AppendLiteral(string value) => _text?.Append(value);

    /// <summary>Called by the compiler.</summary>
    public void AppendFormatted<T>(T value) => _text?.Append(CultureInfo.InvariantCulture, $"{value}");

    /// <summary>The pointer.</summary>
    public override string ToString() => _text?.ToString() ?? "";
}
