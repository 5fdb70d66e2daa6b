using Specular.Specification.Problems.Translations;

namespace Specular.Specification.Problems;

/// <summary>
/// What fills a hole of a message, for <see cref="string.Format(IFormatProvider, string, object[])"/>: written in the language of the culture that formats, where it is
/// words of ours ("a string of 5 characters"), and as it is where it is the document's.
/// </summary>
/// <param name="english">The argument of the problem.</param>
public sealed class ProblemArgument(string english) : IFormattable
{
    /// <inheritdoc />
    public string ToString(string? format, IFormatProvider? formatProvider) => Translation.For(formatProvider)?.Phrases.Translate(english, format ?? "") ?? english;

    /// <inheritdoc />
    public override string ToString() => english;
}
