using Specular.Specification.Problems.Translations;

namespace Specular.Specification.Problems;

/// <summary>
/// Titles and messages in the language of a culture: Chinese for zh, zh-Hans, zh-CN, zh-SG and what else is written in simplified characters, English for every other
/// culture and for null. Only what is shown to people goes through here; no contract and no generated code has a word of it.
/// </summary>
public static class ProblemText
{
    /// <summary>Whether messages are Chinese under a culture.</summary>
    public static bool IsChinese(IFormatProvider? culture) => Translation.For(culture) is not null;

    /// <summary>What a kind of problem is, in a few words.</summary>
    public static string Title(ProblemDescriptor descriptor, IFormatProvider? culture) =>
        Find(descriptor, "Title", culture) ?? descriptor.Title;

    /// <summary>The message with {0}, {1} ...</summary>
    public static string MessageFormat(ProblemDescriptor descriptor, IFormatProvider? culture) =>
        Find(descriptor, "Message", culture) ?? descriptor.MessageFormat;

    private static string? Find(ProblemDescriptor descriptor, string part, IFormatProvider? culture) =>
        Translation.For(culture) is { } translation && translation.Messages.TryGetValue(descriptor.Id + "." + part, out var text) ? text : null;
}
