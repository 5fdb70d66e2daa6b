using System.Globalization;
using Specular.Specification.Binding;
using Specular.Specification.Values;

namespace Specular.Specification.Profiles;

/// <summary>
/// A term of a comparison: a number; a member ("sound_end_time", "/session_id"); what a member's id was issued with ({issued: end_time, by: face_id}) or asked with
/// ({asked: /video_url, by: /session_id}); the length of media ({length: sound_file}); or one of these taken away ({minus: …}).
/// </summary>
internal static class RuleTermReader
{
    private const string Expected = "a number, a member's name, or one of {minus: …}, {length: …}, {issued: …, by: …}, {asked: …, by: …}";

    public static RuleTerm? Read(NodeCursor item)
    {
        if (item.Value is JsonNumber number)
        {
            return Number(number, item);
        }

        if (item.IsObject && ProfileEntry.Entry(item, "term") is { } entry)
        {
            var term = Read(entry, item);
            entry.End();
            return term;
        }

        return Reference(item) is { } value ? new ValueTerm(value) : null;
    }

    private static RuleTerm? Read(ProfileEntry entry, NodeCursor item)
    {
        if (entry.Find("minus") is { } minus)
        {
            return Read(minus) is { } inner ? inner with { IsSubtracted = !inner.IsSubtracted } : null;
        }

        if (entry.Find("length") is { } length)
        {
            return Reference(length) is { } value ? new LengthTerm(value) : null;
        }

        return Through(entry, item) is { } through ? new ValueTerm(through) : null;
    }

    private static ValueReference? Reference(NodeCursor item)
    {
        if (item.IsObject && ProfileEntry.Entry(item, "value") is { } entry)
        {
            var through = Through(entry, item);
            entry.End();
            return through;
        }

        return Member(item) is { } member ? new ValueReference(ValueOrigin.Request, member) : null;
    }

    private static ValueReference? Through(ProfileEntry entry, NodeCursor item)
    {
        var issued = entry.Find("issued");
        if ((issued ?? entry.Find("asked")) is not { } there)
        {
            entry.Know([.. item.Members().Select(m => m.Name)]);
            ProfileEntry.Bad(item, Expected);
            return null;
        }

        if (entry.Find("by") is not { } by)
        {
            entry.Miss("by");
            return null;
        }

        return Member(there) is { } path && Member(by) is { } id ? new(issued is null ? ValueOrigin.Asked : ValueOrigin.Issued, id, path.Pointer) : null;
    }

    private static MemberPath? Member(NodeCursor item)
    {
        if (item.Value is JsonString { Value: { Length: > 0 } text } && !JsonPointer.Segments("/" + text).Contains("*", StringComparer.Ordinal))
        {
            return text[0] == '/' ? new(text, IsFromRoot: true) : new("/" + text, IsFromRoot: false);
        }

        ProfileEntry.Bad(item, Expected);
        return null;
    }

    private static ConstantTerm? Number(JsonNumber number, NodeCursor item)
    {
        if (decimal.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            return new ConstantTerm(value);
        }

        ProfileEntry.Bad(item, "a number of at most 28 digits");
        return null;
    }
}
