namespace Specular.Specification.Inference.Tasks;

/// <summary>A create operation and the operation that queries what it creates, with what the two have in common.</summary>
internal sealed record TaskJoin
{
    public required OperationView Create { get; init; }

    public required QueryCandidate Query { get; init; }

    /// <summary>The id in the create answer; null when that answer's schema is empty and the id is taken to stand where the query's answer has it.</summary>
    public BodyMember? CreateId { get; init; }

    /// <summary>The id in the query answer; null when it does not repeat it.</summary>
    public BodyMember? Id { get; init; }

    /// <summary>Where the create answer has the id.</summary>
    public required string CreateIdPointer { get; init; }

    /// <summary>The status in the query answer.</summary>
    public required BodyMember Status { get; init; }

    public required StatusVocabulary Vocabulary { get; init; }
}
