namespace Specular.Simulation;

/// <summary>
/// An id that counts as issued, of an operation that the documents do not show or of an earlier run. Where a rule names no issuer, ids are looked up only once some were
/// seeded for it: others are then refused as never issued.
/// </summary>
/// <param name="Member">The member that carries it in requests: its name, "audio_id", or its pointer as the profile has it, "/face_choose/*/face_id".</param>
/// <param name="Value">The id.</param>
public sealed record SeededId(string Member, string Value)
{
    /// <summary>The operation whose requests carry it: "POST /v1/videos"; null (the default) is every operation with a rule about such a member.</summary>
    public string? Operation { get; init; }

    /// <summary>The key of the account that it was issued to; null (the default) is every account.</summary>
    public string? Account { get; init; }

    /// <summary>How long ago it was issued, by the simulator's clock. Default: just now.</summary>
    public TimeSpan Age { get; init; }

    /// <summary>How long the sound or film is that it stands for; null when it stands for none, or that is not known. Rules find it beside the id as "duration", in milliseconds.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>What stood beside it in the issuer's answer, a JSON object: <c>{"start_time": 0, "end_time": 5000}</c>.</summary>
    public string Facts { get; init; } = "{}";
}
