namespace Specular;

/// <summary>An id that the caller has from elsewhere and says when it was issued, so that its age can be checked.</summary>
/// <param name="Operation">The key of the operation that is sent the id: "POST /kling/v1/videos/avatar/image2video".</param>
/// <param name="Member">The pointer to it, as the rule has it: "/audio_id".</param>
/// <param name="Value">The id.</param>
/// <param name="IssuedAt">When it was issued.</param>
public sealed record KnownId(string Operation, string Member, string Value, DateTimeOffset IssuedAt)
{
    /// <summary>Numbers that came with the id, by pointer, where rules ask for them: "/duration".</summary>
    public IReadOnlyDictionary<string, decimal> Numbers { get; init; } = System.Collections.Frozen.FrozenDictionary<string, decimal>.Empty;
}
