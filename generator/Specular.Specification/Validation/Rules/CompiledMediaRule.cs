using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>A member carries media as its limits say. What its text tells is looked at here, the media itself by whoever can open it.</summary>
/// <param name="media">The member.</param>
/// <param name="mayBeEmpty">Whether "" counts as absent: the member is optional, or one of a set of which not all are there.</param>
internal sealed class CompiledMediaRule(MediaMember media, bool mayBeEmpty) : CompiledRule(media, media.Member)
{
    private const string Keyword = "media";

    private readonly string _expected = media.AllowsInline ? "an address or bare base64" : "an address";

    protected override void CheckAt(Instance place, ref RuleRun run)
    {
        // Another type is the schema's to refuse.
        if (place.Kind != JsonKind.String || (mayBeEmpty && place.IsEmptyText))
        {
            return;
        }

        var text = place.Text;
        if (text.IsEmpty)
        {
            run.Violate(place, Keyword, _expected, "an empty string");
        }
        else if (StartsWithData(text))
        {
            run.Violate(place, Keyword, _expected, "base64 after \"data:\"");
        }
        else if (!media.AllowsInline && !IsAddress(text))
        {
            run.Violate(place, Keyword, _expected, ValueText.Describe(place));
        }
        else
        {
            Inspect(place, ref run);
        }
    }

    private void Inspect(Instance place, ref RuleRun run)
    {
        var inspection = run.Facts?.Inspect(media, place.TextString) ?? MediaInspection.NotChecked;
        if (inspection.Verdict == RuleVerdict.Passed)
        {
            run.Pass();
        }
        else if (inspection.Verdict == RuleVerdict.NotChecked)
        {
            run.LeaveOpen();
        }

        foreach (var fault in inspection.Faults)
        {
            run.Violate(place, fault.Keyword, fault.Expected, fault.Actual);
        }
    }

    // Neither ":" nor "//" after it is base64. A scheme is short; a text of many megabytes is not looked through.
    private static bool IsAddress(ReadOnlySpan<byte> text) => text.Slice(0, Math.Min(text.Length, 32)).IndexOf("://"u8) > 0;

    private static bool StartsWithData(ReadOnlySpan<byte> text) =>
        text.Length > 5 && text[4] == ':' && (text[0] | 0x20) == 'd' && (text[1] | 0x20) == 'a' && (text[2] | 0x20) == 't' && (text[3] | 0x20) == 'a';
}
