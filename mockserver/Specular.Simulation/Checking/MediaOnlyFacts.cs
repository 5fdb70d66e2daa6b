using Specular.Simulation.Media;
using Specular.Simulation.Surfaces;
using Specular.Specification.Profiles;
using Specular.Specification.Validation;
using Specular.Specification.Values;

namespace Specular.Simulation.Checking;

/// <summary>What is known where nobody remembers calls: media that stands in the request itself.</summary>
internal sealed class MediaOnlyFacts(Surface surface, MediaMeasurer media) : IRuleFacts
{
    /// <inheritdoc />
    public bool? IsIssued(IssuedByRule rule, JsonValue value) => null;

    /// <inheritdoc />
    public bool? IsUsed(UniqueRule rule, JsonValue value) => null;

    /// <inheritdoc />
    public JsonValue? IssuedWith(IssuedByRule rule, JsonValue id, string pointer) => null;

    /// <inheritdoc />
    public JsonValue? AskedWith(IssuedByRule rule, JsonValue id, string pointer) => null;

    /// <inheritdoc />
    public decimal? LengthOf(MediaMember? member, string text) =>
        media.Measure(text, default)?.Duration is { } duration ? duration.Ticks / (decimal)TimeSpan.TicksPerMillisecond : null;

    /// <inheritdoc />
    public MediaInspection Inspect(MediaMember member, string text) =>
        media.Measure(text, default) is { } facts ? surface.MediaTerms[member].Inspect(facts) : MediaInspection.NotChecked;
}
