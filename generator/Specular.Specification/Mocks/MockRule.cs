using Specular.Specification.Values;

namespace Specular.Specification.Mocks;

/// <summary>
/// A rule for a made-up value, as Apifox documents have it (x-apifox-mock): text, in which placeholders of Mock.js (<c>@integer(1, 9)</c>) and of Faker
/// (<c>{{$number.int(min=1,max=9)}}</c>) may stand.
/// </summary>
/// <param name="Parts">Its parts, in order.</param>
public sealed record MockRule(ValueList<MockPart> Parts)
{
    // A value of this length is pasted text, and no rule.
    private const int Longest = 1_000;

    /// <summary>Reads a rule; any text is one.</summary>
    public static MockRule Parse(string text) => text.Length > Longest ? new([new(MockWord.Literal, text, [])]) : MockRuleReader.Read(text);

    /// <summary>Whether it has placeholders.</summary>
    public bool IsLiteral => Parts.All(p => p.Word == MockWord.Literal);

    /// <summary>Placeholders that nobody knows, as written.</summary>
    public IEnumerable<string> Unknown => Parts.Where(p => p.Word == MockWord.Unknown).Select(p => p.Text);
}
