namespace Specular.Simulation.Responses.Bodies;

/// <summary>Chooses the body that a call asks for, by its member <c>stream</c> and by Accept.</summary>
internal static class AnswerNegotiator
{
    /// <summary>The body; the first where the call asks for none that there is (many services do not look at Accept), null where there is none.</summary>
    /// <param name="bodies">The bodies, the one that is given unasked first.</param>
    /// <param name="accept">What the call takes.</param>
    /// <param name="wantsStream">What its member <c>stream</c> says; null when it has none.</param>
    public static AnswerBody? Choose(IReadOnlyList<AnswerBody> bodies, AcceptHeader accept, bool? wantsStream)
    {
        if (bodies.Count < 2)
        {
            return bodies.Count == 0 ? null : bodies[0];
        }

        // Services that answer both ways go by the member, whatever Accept says.
        var candidates = wantsStream is { } wanted && bodies.Any(b => IsStream(b) == wanted) ? [.. bodies.Where(b => IsStream(b) == wanted)] : bodies;
        return candidates.Select(b => (Body: b, Quality: accept.QualityFor(b.MediaType))).MaxBy(b => b.Quality) is { Quality: > 0 } best ? best.Body : candidates[0];
    }

    /// <summary>Whether one of the bodies is asked for by its own media type.</summary>
    public static bool IsAsked(IReadOnlyList<AnswerBody> bodies, AcceptHeader accept) => bodies.Any(b => accept.QualityFor(b.MediaType) > 0);

    private static bool IsStream(AnswerBody body) => body is StreamAnswer or StreamExample;
}
