using Specular.Specification.Values;

namespace Specular.Corpus.RoundTrips;

/// <summary>One value that a type lost something of.</summary>
/// <param name="Type">The type.</param>
/// <param name="Sent">The value.</param>
/// <param name="Got">What was written again; null when it could not be read.</param>
/// <param name="Fault">Where they differ, or why it could not be read.</param>
internal sealed record RoundTrip(string Type, JsonValue Sent, JsonValue? Got, string Fault);
