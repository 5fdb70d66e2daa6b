using Specular.Specification.Profiles;

namespace Specular.Simulation.Describing;

/// <summary>What a rule demands, in a sentence: several rules may stand for one sentence of the documents.</summary>
public static class RuleSentence
{
    /// <summary>The sentence.</summary>
    public static string Of(Rule rule) => rule switch
    {
        IssuedByRule { Issuer: null } unknown => $"{unknown.Member} must be an id that was issued{(unknown.Lifetime is { } l ? $" in the last {DurationWords.Of(l)}" : "")}; not checked until ids are seeded.",
        IssuedByRule issued => $"{issued.Member} must be an id that {issued.Issuer} answered with{(issued.Lifetime is { } l ? $" in the last {DurationWords.Of(l)}" : "")}.",
        UniqueRule unique => $"{unique.Member} is taken once for each account.",
        ExactlyOneRule one => $"Exactly one of {string.Join(", ", one.Members)} is there.",
        AtLeastOneRule some => $"At least one of {string.Join(", ", some.Members)} is there.",
        CompareRule compare => $"{(compare.At.Length > 0 ? compare.At + ": " : "")}{compare.InWords}.",
        MediaMember media => $"{media.Member} is media that keeps its limits.",
        _ => rule.Evidence.Statement,
    };
}
