namespace Specular;

/// <summary>A token and the time it is used in.</summary>
/// <param name="Text">The token.</param>
/// <param name="From">When it was made. A clock that is set back before it makes it useless: services check when a token begins.</param>
/// <param name="Until">When another takes its place, which is before it ends.</param>
internal sealed record Token(string Text, DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>How long before its end a token is no longer sent: a call takes time, and clocks differ.</summary>
    public static TimeSpan MarginOf(TimeSpan lifetime) => lifetime / 10 < TimeSpan.FromMinutes(1) ? lifetime / 10 : TimeSpan.FromMinutes(1);

    public bool IsUsableAt(DateTimeOffset now) => now >= From && now < Until;
}
