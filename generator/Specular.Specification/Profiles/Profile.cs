using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Profiles;

/// <summary>
/// The companion of a surface's documents (a YAML document with <c>specular: profile</c>): what we override, the rules their prose states, and how the
/// service behaves. Build, tool and server read the same one. Each entry names its basis.
/// </summary>
public sealed record Profile
{
    /// <summary>The profile that says nothing.</summary>
    public static Profile Empty { get; } = new();

    /// <summary>The name of the profile's document; "" for <see cref="Empty"/>.</summary>
    public string Document { get; init; } = "";

    /// <summary>The surface's name ("kling-302"); null when the profile does not say.</summary>
    public string? Name { get; init; }

    /// <summary>A line on the surface for people; "" when there is none.</summary>
    public string Title { get; init; } = "";

    /// <summary>Names in code, by operation key or schema id or pointer.</summary>
    public ValueList<NameOverride> Names { get; init; } = [];

    /// <summary>The envelope, stated; null leaves it to detection. Its evidence holds the entry's basis.</summary>
    public Envelope? Envelope { get; init; }

    /// <summary>Operations (keys) whose answers have no envelope, whatever detection says.</summary>
    public ValueList<string> NotEnveloped { get; init; } = [];

    /// <summary>The credential, stated; null leaves it to inference.</summary>
    public Credential? Credential { get; init; }

    /// <summary>Members that carry media.</summary>
    public ValueList<MediaMember> Media { get; init; } = [];

    /// <summary>What is stated of tasks, by create operation.</summary>
    public ValueList<TaskProfile> Tasks { get; init; } = [];

    /// <summary>The service's error table.</summary>
    public ValueList<ErrorEntry> Errors { get; init; } = [];

    /// <summary>Rules between members, operations and time that no schema states.</summary>
    public ValueList<Rule> Rules { get; init; } = [];

    /// <summary>What calls cost, where the documents' prose does not tell.</summary>
    public ValueList<StatedPrice> Prices { get; init; } = [];

    /// <summary>How long what the service makes can be fetched (media addresses); null when nothing says.</summary>
    public Lifetime? MediaLifetime { get; init; }

    /// <summary>How the service writes request ids: see <see cref="TaskProfile.IdFormat"/>; null leaves UUIDs.</summary>
    public string? RequestIdFormat { get; init; }

    /// <summary>The message a success carries ("SUCCEED"); null leaves the documents' example, else "success".</summary>
    public string? SuccessMessage { get; init; }

    /// <summary>The rule that says who issues the value at a pointer into an operation's request ("/face_choose/*/face_id"); null when none does.</summary>
    public IssuedByRule? FindIssuedBy(string operation, string pointer) =>
        Rules.OfType<IssuedByRule>().FirstOrDefault(r => IsAt(r.Operation, r.Member, operation, pointer));

    /// <summary>What is said of the media at a pointer into an operation's request; null when nothing is.</summary>
    public MediaMember? FindMedia(string operation, string pointer) => Media.FirstOrDefault(m => IsAt(m.Operation, m.Member, operation, pointer));

    private static bool IsAt(string itsOperation, string itsMember, string operation, string pointer) =>
        string.Equals(itsOperation, operation, StringComparison.Ordinal)
        && (string.Equals(itsMember, pointer, StringComparison.Ordinal) || (itsMember.IndexOf('*') >= 0 && PointerPattern.Parse(itsMember).Matches(pointer)));
}
