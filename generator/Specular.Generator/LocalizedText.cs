using Microsoft.CodeAnalysis;
using Specular.Specification.Problems;

namespace Specular.Generator;

/// <summary>A title or message that the compiler asks for in its own language (PreferredUILang), and not in the one this process happens to have.</summary>
internal sealed class LocalizedText(ProblemDescriptor descriptor, Func<ProblemDescriptor, IFormatProvider?, string> text) : LocalizableString
{
    protected override string GetText(IFormatProvider? formatProvider) => text(descriptor, formatProvider);

    protected override int GetHash() => StringComparer.Ordinal.GetHashCode(text(descriptor, null));

    // The English text says which it is: a title and a message of one kind differ.
    protected override bool AreEqual(object? other) => other is LocalizedText another && string.Equals(text(descriptor, null), another.ToString(null), StringComparison.Ordinal);
}
