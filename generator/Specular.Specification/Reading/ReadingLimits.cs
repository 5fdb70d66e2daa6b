using System.Globalization;
using Specular.Specification.Problems;

namespace Specular.Specification.Reading;

/// <summary>Documents are untrusted: what a reader refuses, so that no text can take the compiler's or the server's memory or stack.</summary>
internal static class ReadingLimits
{
    /// <summary>Deepest nesting. Real documents stay under 60; every later stage recurses over the tree.</summary>
    public const int Depth = 256;

    /// <summary>Longest path of an operation, in UTF-16 units. Servers take some 8,000 octets; every problem of an operation carries its path.</summary>
    public const int PathLength = 8_000;

    /// <summary>Largest text, in UTF-16 units. The largest public API descriptions have about 40 MB.</summary>
    public const int Characters = 64 * 1024 * 1024;

    /// <summary>Most nodes, aliases written out.</summary>
    public const int Nodes = 4_000_000;

    /// <summary>Most nodes that come from aliases: a bomb of ten lines stands for thousands of millions.</summary>
    public const int AliasedNodes = 250_000;

    public static TextFaultException TooDeep(int offset) =>
        new(ProblemCatalog.TextBeyondLimits, offset, $"it is nested deeper than {Number(Depth)} levels");

    public static TextFaultException TooLarge(int length) =>
        new(ProblemCatalog.TextBeyondLimits, 0, $"it has {Number(length)} characters, and {Number(Characters)} is the limit");

    public static TextFaultException TooManyNodes(int offset) =>
        new(ProblemCatalog.TextBeyondLimits, offset, $"it has more than {Number(Nodes)} values");

    public static TextFaultException TooManyAliases(int offset) =>
        new(ProblemCatalog.TextBeyondLimits, offset, $"its aliases stand for more than {Number(AliasedNodes)} values");

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
