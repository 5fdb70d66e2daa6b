using Specular.Media;

namespace Specular.Rules;

/// <summary>Media keeps its limits. What stands behind an address is not fetched, and left open.</summary>
public sealed class MediaRule : RequestRule
{
    /// <inheritdoc />
    public override string Kind => "media";

    /// <summary>What it is for.</summary>
    public required MediaKind For { get; init; }

    /// <summary>Whether base64 may stand there, or only an address.</summary>
    public bool AllowsInline { get; init; } = true;

    /// <summary>What it must be like.</summary>
    public MediaLimits Limits { get; init; } = MediaLimits.None;

    /// <summary>Whether the member must be there, so that an empty one is no media.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What a value's media is; null when nobody knows, or there is none.</summary>
    internal static MediaFacts? Measure(RuleRun run, in RuleValue value, ref string? unknown)
    {
        if (!value.IsPresent)
        {
            return null;
        }

        if (value.Media is { } source)
        {
            var facts = run.Media.Measure(source, out var why);
            unknown ??= why;
            return facts;
        }

        if (value.Text is not { } text)
        {
            return null;
        }

        if (IsAddress(text))
        {
            unknown ??= "the media stands behind an address";
            return null;
        }

        return MediaProbe.ReadBase64(text);
    }

    private protected override void CheckAt(RuleRun run, in RuleValue value)
    {
        if (!value.IsPresent)
        {
            if (IsRequired && value.Kind != RuleValueKind.Absent)
            {
                run.Violate(AllowsInline ? "an address or bare base64" : "an address", "an empty string");
            }

            return;
        }

        if (!AllowsInline && (value.Media is { IsInline: true } || (value.Text is { } text && !IsAddress(text))))
        {
            run.Violate("an address", value.Media is null ? value.Describe() : "the media itself");
            return;
        }

        string? unknown = null;
        if (Measure(run, value, ref unknown) is not { } facts)
        {
            LeaveOpen(run, value, unknown);
            return;
        }

        var faults = MediaCheck.Check(facts, For, Limits);
        foreach (var fault in faults)
        {
            run.Violate(fault.Expected, fault.Actual);
        }

        if (faults.Count == 0 && MediaCheck.Unmeasured(facts, Limits) is { Count: > 0 } missing)
        {
            run.LeaveOpen($"{string.Join(" and ", missing)} of the media could not be measured");
        }
        else if (faults.Count == 0)
        {
            run.Pass();
        }
    }

    // Neither ":" nor "//" after it is base64. A scheme is short; a text of many megabytes is not looked through.
    private static bool IsAddress(string text) =>
        !text.StartsWith("data:", StringComparison.OrdinalIgnoreCase) && text.AsSpan(0, Math.Min(text.Length, 32)).IndexOf("://", StringComparison.Ordinal) > 0;

    // The size of what cannot be read twice may be known all the same.
    private void LeaveOpen(RuleRun run, in RuleValue value, string? unknown)
    {
        if (value.Media is { IsInline: true, IsRepeatable: false, Length: { } bytes } && bytes > Limits.MaxBytes)
        {
            var fault = MediaCheck.Check(new() { Form = "a stream", Bytes = bytes }, For, Limits with { Formats = [] })[0];
            run.Violate(fault.Expected, fault.Actual);
        }
        else
        {
            run.LeaveOpen(unknown ?? "what is there is no media");
        }
    }
}
