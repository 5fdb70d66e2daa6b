using Specular.Specification.Problems;

namespace Specular.Generator;

/// <summary>What fills a message: formatted, like the message, in the language that the compiler asks for.</summary>
internal sealed class LocalizedArgument(string english) : IFormattable
{
    public string ToString(string? format, IFormatProvider? formatProvider) => ProblemText.Argument(english, formatProvider);

    public override string ToString() => english;
}
