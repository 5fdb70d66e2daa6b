using Specular.CodeGeneration.Client;
using Specular.Specification.Contract;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>An operation that will be written, with its name and the schemas of what it sends and gets.</summary>
internal sealed record OperationPlan
{
    /// <summary>The operation.</summary>
    public required Operation Operation { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The group it is written with.</summary>
    public required string Group { get; init; }

    /// <summary>Arguments outside the body.</summary>
    public required IReadOnlyList<Parameter> Parameters { get; init; }

    /// <summary>The body in the media type that this method sends; null when there is none.</summary>
    public BodyPlan? Body { get; init; }

    /// <summary>Whether it is a further method of an operation, for another media type of its body. It has the answer of the first.</summary>
    public bool IsFurther { get; init; }

    /// <summary>The ways its answer is read, at least one, that of its own name first.</summary>
    public required IReadOnlyList<AnswerPlan> Answers { get; init; }

    /// <summary>What is typed of its errors.</summary>
    public IReadOnlyList<ErrorPlan> Errors { get; init; } = [];

    /// <summary>What is typed of its JSON answer, unwrapped; null when it has none.</summary>
    public ResultPlan? Result => Answers[0].Kind == AnswerKind.Json ? Answers[0].Result : null;

    /// <summary>The place of the body.</summary>
    public string BodyKey => Body?.Key ?? Types.PlaceKey.Request(Operation.Key);

    /// <summary>The schema of the body.</summary>
    public Schema BodySchema => Body?.Schema ?? Schema.Any;
}
