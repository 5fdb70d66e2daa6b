namespace Specular.Specification.Validation;

/// <summary>One limit that media breaks.</summary>
/// <param name="Keyword">The limit's key in the profile: "maxBytes".</param>
/// <param name="Expected">What should be there, for people: "at most 5 MB".</param>
/// <param name="Actual">What is there, for people: "6.2 MB".</param>
public sealed record MediaInspectionFault(string Keyword, string Expected, string Actual);
