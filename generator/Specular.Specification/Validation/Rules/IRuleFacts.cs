using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>
/// What a body alone does not tell and rules ask for: what one account was answered with and has sent before, and what media is like. Null, and an inspection that was
/// not made, say that it is not known. One check may ask for the same text or id more than once.
/// </summary>
public interface IRuleFacts
{
    /// <summary>Whether the rule's issuer answered with the value, not longer ago than the rule's lifetime; null when that is not known.</summary>
    bool? IsIssued(IssuedByRule rule, JsonValue value);

    /// <summary>Whether the account has used the value before, where it must be unique; null when that is not known.</summary>
    bool? IsUsed(UniqueRule rule, JsonValue value);

    /// <summary>What stood beside an id when it was issued; null when that is not known.</summary>
    /// <param name="rule">The rule that says who issues the id.</param>
    /// <param name="id">The id.</param>
    /// <param name="pointer">A pointer from the object that had the id in the issuer's answer: "/end_time".</param>
    JsonValue? IssuedWith(IssuedByRule rule, JsonValue id, string pointer);

    /// <summary>What the issuer was asked with when it issued an id; null when that is not known.</summary>
    /// <param name="rule">The rule that says who issues the id.</param>
    /// <param name="id">The id.</param>
    /// <param name="pointer">A pointer into the body of the issuer's request: "/video_url".</param>
    JsonValue? AskedWith(IssuedByRule rule, JsonValue id, string pointer);

    /// <summary>How long media is, in milliseconds; null when that is not known.</summary>
    /// <param name="member">What the profile says of the media's member, be it of this operation or of the issuer's; null when it says nothing.</param>
    /// <param name="text">An address, or bare base64.</param>
    decimal? LengthOf(MediaMember? member, string text);

    /// <summary>Whether media is as its member's limits say. What the text itself tells, an address or not, is looked at before.</summary>
    /// <param name="member">The member and its limits.</param>
    /// <param name="text">An address, or bare base64.</param>
    MediaInspection Inspect(MediaMember member, string text);
}
