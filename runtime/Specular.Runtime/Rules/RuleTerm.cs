using System.Globalization;
using System.Text;

namespace Specular.Rules;

/// <summary>One term of a sum: a number, a member, how long a member's media is, or a number that stood beside an id where it was issued or asked for.</summary>
public sealed class RuleTerm
{
    private string[]? _segments;
    private IssuedByRule? _issuer;
    private string? _absent;
    private string? _unissued;
    private string? _unaccompanied;

    private RuleTerm(string member) => Member = member;

    /// <summary>The member: from the rule's place on, or from the body's root. The id's, where the number stood beside an id.</summary>
    public string Member { get; }

    /// <summary>Whether it is taken away.</summary>
    public bool IsSubtracted { get; private init; }

    internal decimal Constant { get; private init; }

    internal bool IsConstant => Member.Length == 0;

    internal bool IsFromRoot { get; private init; }

    internal bool IsLength { get; private init; }

    // Into the object that has the id in the answer, or into the request that it was asked with.
    internal string? Issued { get; private init; }

    internal string? Asked { get; private init; }

    // Said again and again of the same term, so written once.
    private string Absent => _absent ??= $"{Member.TrimStart('/')} is not there";

    private string Unissued => _unissued ??= $"this client was not answered with the {Member.TrimStart('/')}";

    private string Unaccompanied => _unaccompanied ??= $"no {(Issued ?? Asked!).TrimStart('/')} came with the {Member.TrimStart('/')}";

    private string[] Segments => _segments ??= RulePointer.Segments(Member);

    /// <summary>A number.</summary>
    public static RuleTerm Number(decimal number) => new("") { Constant = number };

    /// <summary>A member that is a number.</summary>
    public static RuleTerm Value(string member, bool fromRoot = false) => new(member) { IsFromRoot = fromRoot };

    /// <summary>How long the media of a member is, in milliseconds.</summary>
    public static RuleTerm Length(string member, bool fromRoot = false) => new(member) { IsFromRoot = fromRoot, IsLength = true };

    /// <summary>A number that stood beside an id in the answer that issued it.</summary>
    public static RuleTerm IssuedWith(string pointer, string id, bool fromRoot = false, bool isLength = false) =>
        new(id) { IsFromRoot = fromRoot, Issued = pointer, IsLength = isLength };

    /// <summary>A number that stood in the request that was answered with an id.</summary>
    public static RuleTerm AskedWith(string pointer, string id, bool fromRoot = false, bool isLength = false) =>
        new(id) { IsFromRoot = fromRoot, Asked = pointer, IsLength = isLength };

    /// <summary>The same, taken away.</summary>
    public RuleTerm Minus() => new(Member)
    {
        Constant = Constant,
        IsFromRoot = IsFromRoot,
        IsLength = IsLength,
        Issued = Issued,
        Asked = Asked,
        IsSubtracted = !IsSubtracted,
    };

    /// <summary>The term in words: "the length of sound_file".</summary>
    public override string ToString()
    {
        var name = Member.TrimStart('/');
        return IsConstant ? Constant.ToString(CultureInfo.InvariantCulture)
            : (IsLength ? "the length of " : "")
            + (Issued is not null ? $"{Issued.TrimStart('/')} of {name}" : Asked is not null ? $"{Asked.TrimStart('/')} behind {name}" : name);
    }

    /// <summary>A pointer to the member from the body's root.</summary>
    internal string PlaceBelow(string place) => IsFromRoot ? Member : place + Member;

    /// <summary>The rule that says where the id comes from. A term is one rule's, so that rule is found once.</summary>
    internal IssuedByRule? FindIssuer(IReadOnlyList<RequestRule> rules, string place) => _issuer ??= IssuedByRule.Find(rules, PlaceBelow(place));

    /// <summary>Finds the member.</summary>
    internal RuleValue Find(RuleRun run, in RuleValue place) => (IsFromRoot ? run.Body : place).Follow(Segments);

    internal static string Sum(IReadOnlyList<RuleTerm> terms)
    {
        var text = new StringBuilder();
        foreach (var term in terms)
        {
            text.Append(term.IsSubtracted ? text.Length == 0 ? "-" : " - " : text.Length == 0 ? "" : " + ").Append(term);
        }

        return text.ToString();
    }

    /// <summary>The number; null when nobody knows it.</summary>
    /// <param name="run">The check.</param>
    /// <param name="place">The object at the rule's place.</param>
    /// <param name="unknown">Why nobody does; null as well where a member is absent.</param>
    internal decimal? Evaluate(RuleRun run, in RuleValue place, ref string? unknown)
    {
        if (IsConstant)
        {
            return Constant;
        }

        var value = Find(run, place);
        if (Issued is not null || Asked is not null)
        {
            return Remembered(run, value, ref unknown);
        }

        if (IsLength)
        {
            return Measured(run, value, ref unknown);
        }

        unknown ??= value.Kind == RuleValueKind.Number ? null : Absent;
        return value.Kind == RuleValueKind.Number ? value.Number : null;
    }

    private decimal? Remembered(RuleRun run, in RuleValue id, ref string? unknown)
    {
        if (IsLength)
        {
            unknown ??= "the media stands behind an address";
            return null;
        }

        if (id.AsId() is not { Length: > 0 } text || run.FindIssuer(this) is not { } issuer || run.Memory.Find(issuer, text) is not { } issued)
        {
            unknown ??= Unissued;
            return null;
        }

        var number = Issued is not null ? issued.Beside(Issued) : issued.Asked(Asked!);
        unknown ??= number is null ? Unaccompanied : null;
        return number;
    }

    private decimal? Measured(RuleRun run, in RuleValue value, ref string? unknown)
    {
        var facts = MediaRule.Measure(run, value, ref unknown);
        unknown ??= facts is null ? Absent : facts.Duration is null ? "the media's duration could not be measured" : null;
        return facts?.Duration is { } duration ? (decimal)duration.TotalMilliseconds : null;
    }
}
