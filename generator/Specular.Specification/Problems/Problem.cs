using System.Globalization;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Problems;

/// <summary>One problem at one place. It carries no line: <see cref="Documents.DocumentLocator"/> looks it up in the text when it is reported.</summary>
/// <param name="Descriptor">Its kind.</param>
/// <param name="Place">Where; a document with the pointer "" when it is about the whole of it. For text that could not be read, see <paramref name="Offset"/>.</param>
/// <param name="Arguments">What fills the message; in English, see <see cref="ProblemArgument"/>.</param>
/// <param name="Offset">The offset in the text, in UTF-16 units, when the text could not be read as a tree; else null.</param>
public sealed record Problem(ProblemDescriptor Descriptor, SourceReference Place, ValueList<string> Arguments, int? Offset = null)
{
    /// <summary>The problem's message in English, on every machine.</summary>
    public string Message => MessageIn(CultureInfo.InvariantCulture);

    /// <summary>The problem's message in the language of a culture, as <see cref="ProblemText"/> chooses it.</summary>
    public string MessageIn(CultureInfo culture) => string.Format(
        culture, ProblemText.MessageFormat(Descriptor, culture), [.. Arguments.Select(argument => new ProblemArgument(argument))]);
}
