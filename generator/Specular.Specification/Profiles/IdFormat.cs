using System.Text.RegularExpressions;

namespace Specular.Specification.Profiles;

/// <summary>How ids look: text with {hex:12}, {digits:18}, {alnum:20} or {uuid} in it.</summary>
internal static class IdFormat
{
    private static readonly Regex s_format = new(
        @"^([^{}]|\{(uuid|(hex|digits|alnum):[1-9][0-9]?)\})+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));

    public static string? Read(ProfileEntry entry, string name)
    {
        if (entry.Find(name) is not { } member)
        {
            return null;
        }

        if (member.Scalar is { Length: > 0 and < 200 } text && s_format.IsMatch(text))
        {
            return text;
        }

        ProfileEntry.Bad(member, "a format of ids such as task_{hex:12}, {digits:18}, {alnum:20} or {uuid}");
        return null;
    }
}
