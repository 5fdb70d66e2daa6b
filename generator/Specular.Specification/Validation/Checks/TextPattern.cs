using System.Text;
using System.Text.RegularExpressions;
#if !NETSTANDARD2_0
using System.Buffers;
#endif

namespace Specular.Specification.Validation;

/// <summary>A regular expression for texts in UTF-8, within the validation's patience.</summary>
internal sealed class TextPattern(Regex regex)
{
#if !NETSTANDARD2_0
    // Longer texts are turned into characters in rented room.
    private const int ShortText = 256;
#endif

    /// <summary>Whether some part of the text matches; null when it took too long to tell.</summary>
    public bool? Matches(ReadOnlySpan<byte> text, ValidationRun run)
    {
        if (run.Work.IsTooSlow)
        {
            return null;
        }

        try
        {
            return Matches(text);
        }
        catch (RegexMatchTimeoutException)
        {
            run.Work.CountSlowMatch();
            return null;
        }
    }

#if NETSTANDARD2_0
    private bool Matches(ReadOnlySpan<byte> text) => regex.IsMatch(Encoding.UTF8.GetString(text.ToArray()));
#else
    private bool Matches(ReadOnlySpan<byte> text)
    {
        if (text.Length <= ShortText)
        {
            Span<char> room = stackalloc char[ShortText];
            return regex.IsMatch(room[..Encoding.UTF8.GetChars(text, room)]);
        }

        var rented = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            return regex.IsMatch(rented.AsSpan(0, Encoding.UTF8.GetChars(text, rented)));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }
#endif
}
