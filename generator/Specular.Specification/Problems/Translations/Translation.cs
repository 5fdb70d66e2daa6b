using System.Collections;
using System.Globalization;
using System.Resources;

namespace Specular.Specification.Problems.Translations;

/// <summary>
/// The messages in a language that is not English. The resources lie in this assembly and not in a satellite beside it: a compiler on the oldest host we support
/// does not look for an analyzer's satellites, and a program that runs without cultures (InvariantGlobalization, as our tool does) loads none.
/// </summary>
internal sealed class Translation
{
    private static readonly Lazy<Translation> s_chinese = new(() => new("zh-Hans"));

    private readonly Dictionary<string, string> _messages;
    private readonly Phrasebook _phrases;

    private Translation(string language)
    {
        _messages = Read("Messages." + language).ToDictionary(m => m.Key, m => ArgumentRole.MarkQuoted(m.Value), StringComparer.Ordinal);
        _phrases = new(Read("Phrases." + language));
    }

    /// <summary>Chinese in simplified characters, the one language there is besides English.</summary>
    public static Translation Chinese => s_chinese.Value;

    /// <summary>Titles and messages: by "SPEC1001.Title" and "SPEC1001.Message".</summary>
    public IReadOnlyDictionary<string, string> Messages => _messages;

    /// <summary>What fills the messages.</summary>
    public Phrasebook Phrases => _phrases;

    /// <summary>The translation for a culture; null is English, which every culture has that is not Chinese in simplified characters.</summary>
    public static Translation? For(IFormatProvider? culture) => culture is CultureInfo info && IsSimplified(info.Name) ? Chinese : null;

    // By the name alone: where cultures are invariant they have no parents. Traditional characters get English rather than the wrong script.
    private static bool IsSimplified(string name)
    {
        var parts = name.Split('-');
        return string.Equals(parts[0], "zh", StringComparison.OrdinalIgnoreCase)
            && !parts.Any(part => part.ToUpperInvariant() is "HANT" or "CHT" or "TW" or "HK" or "MO");
    }

    private static Dictionary<string, string> Read(string name)
    {
        var manager = new ResourceManager($"{typeof(ProblemCatalog).Namespace}.{name}", typeof(Translation).Assembly);
        return manager.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!, StringComparer.Ordinal);
    }
}
