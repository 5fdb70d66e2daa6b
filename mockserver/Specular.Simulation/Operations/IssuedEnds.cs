using Specular.Simulation.Schemas;
using Specular.Specification.Contract;
using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.Simulation.Operations;

/// <summary>
/// Members of an answer that say where in the caller's own media something ends, such as the interval of a face in a film. A later call is held against them, so an answer
/// that is made up must keep within the media: otherwise no clip could fit.
/// </summary>
internal static class IssuedEnds
{
    /// <summary>Such members, each with a pointer to the media in the request.</summary>
    public static IEnumerable<(string End, string Asked)> Of(Operation operation, Profile profile)
    {
        var media = profile.Media.FirstOrDefault(m => m.Kind != MediaKind.Image && string.Equals(m.Operation, operation.Key, StringComparison.Ordinal));
        if (media is null)
        {
            yield break;
        }

        foreach (var rule in profile.Rules.OfType<CompareRule>())
        {
            foreach (var reference in rule.Left.Concat(rule.Right).OfType<ValueTerm>().Select(t => t.Value).Where(v => v.Origin == ValueOrigin.Issued))
            {
                if (profile.FindIssuedBy(rule.Operation, reference.Member.From(rule.At)) is { IssuedAt: { } place } issued
                    && string.Equals(issued.Issuer, operation.Key, StringComparison.Ordinal)
                    && NameWords.Split(JsonPointer.Segments(reference.Pointer)[^1]).Contains("end"))
                {
                    yield return (place[..place.LastIndexOf('/')] + reference.Pointer, media.Member);
                }
            }
        }
    }
}
