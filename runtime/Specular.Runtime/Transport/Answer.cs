namespace Specular;

/// <summary>What an answer's body was read into.</summary>
/// <param name="Body">What was asked for.</param>
/// <param name="RequestId">The id in the envelope; null when there is none.</param>
internal readonly record struct Answer<T>(T Body, string? RequestId);
