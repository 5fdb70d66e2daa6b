using System.Buffers.Text;
using System.Text;
using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>Where a comparison takes a value from, ready to be looked up. What is not there or not known is null.</summary>
internal sealed class CompiledReference
{
    private readonly ValueReference _reference;
    private readonly InstancePattern _member;
    private readonly IssuedByRule? _issuedBy;
    private readonly MediaMember? _media;

    public CompiledReference(ValueReference reference, CompareRule rule, Profile profile)
    {
        var pointer = reference.Member.From(rule.At);
        _reference = reference;
        _member = new InstancePattern(reference.Member.Pointer);
        _issuedBy = reference.Origin == ValueOrigin.Request ? null : profile.FindIssuedBy(rule.Operation, pointer);
        _media = reference.Origin switch
        {
            ValueOrigin.Request => profile.FindMedia(rule.Operation, pointer),
            ValueOrigin.Asked when _issuedBy?.Issuer is { } issuer => profile.FindMedia(issuer, reference.Pointer),
            _ => null,
        };
    }

    /// <summary>Whether it is seen from the body and not from the place.</summary>
    public bool IsFromRoot => _reference.Member.IsFromRoot;

    /// <summary>The member of the request: the value itself, or the id that leads to it.</summary>
    public bool TryFind(Instance place, in RuleRun run, out Instance member) => _member.TryFind(_reference.Member.IsFromRoot ? run.Body : place, out member);

    public decimal? Number(Instance place, in RuleRun run)
    {
        if (!TryFind(place, run, out var member))
        {
            return null;
        }

        if (_reference.Origin != ValueOrigin.Request)
        {
            return Remembered(member, run) is JsonNumber number ? Nearest(Encoding.ASCII.GetBytes(number.Text)) : null;
        }

        return member.Kind == JsonKind.Number ? Nearest(member.Text) : null;
    }

    /// <summary>How long the media is that the value carries, in milliseconds.</summary>
    public decimal? Length(Instance place, in RuleRun run)
    {
        if (run.Facts is not { } facts || !TryFind(place, run, out var member))
        {
            return null;
        }

        var text = _reference.Origin != ValueOrigin.Request ? Remembered(member, run)?.AsString() : member.Kind == JsonKind.String ? member.TextString : null;
        return string.IsNullOrEmpty(text) ? null : facts.LengthOf(_media, text!);
    }

    // The nearest decimal, for there are numbers beyond all of them.
    private static decimal Nearest(ReadOnlySpan<byte> text)
    {
        if (Utf8Parser.TryParse(text, out decimal value, out var read) && read == text.Length)
        {
            return value;
        }

        var exact = new ExactNumber(text);
        return exact.Scale <= 0 ? 0 : exact.IsNegative ? decimal.MinValue : decimal.MaxValue;
    }

    private JsonValue? Remembered(Instance id, in RuleRun run)
    {
        if (_issuedBy is null || run.Facts is not { } facts || id.Kind == JsonKind.Null || id.IsEmptyText)
        {
            return null;
        }

        return _reference.Origin == ValueOrigin.Issued ? facts.IssuedWith(_issuedBy, id.ToValue(), _reference.Pointer) : facts.AskedWith(_issuedBy, id.ToValue(), _reference.Pointer);
    }
}
