using Specular.Simulation.Namespaces;
using Specular.Simulation.Operations;
using Specular.Simulation.Randomness;
using Specular.Simulation.Responses.Bodies;
using Specular.Simulation.Surfaces;
using Specular.Specification.Validation;

namespace Specular.Simulation.Calls;

/// <summary>One call on its way through the simulator.</summary>
internal sealed class Call
{
    // What a call draws random numbers for: each has a sequence of its own, so that one does not shift another.
    private const ulong ForRequestId = 1;
    private const ulong ForAnswer = 2;
    private const ulong ForTask = 3;

    public required NamespaceState Namespace { get; init; }

    /// <summary>Its number in its namespace, from 1.</summary>
    public required ulong Number { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>Whether the method was HEAD.</summary>
    public required bool IsHead { get; init; }

    /// <summary>The operation; null when there is none.</summary>
    public OperationPlan? Operation { get; set; }

    /// <summary>The surface that answers; null when none does.</summary>
    public Surface? Surface { get; set; }

    public string Account { get; set; } = "";

    /// <summary>Whether its bodies are secrets, which the journal does not keep.</summary>
    public bool HasSecrets { get; set; }

    /// <summary>The media types that the caller takes.</summary>
    public AcceptHeader Accept { get; set; }

    public CallInputs Inputs { get; set; } = CallInputs.None;

    /// <summary>What in it breaks the contract.</summary>
    public IReadOnlyList<Violation> Violations { get; set; } = [];

    /// <summary>What each rule came to; empty when it did not come that far.</summary>
    public IReadOnlyList<RuleOutcome> Rules { get; set; } = [];

    /// <summary>What was arranged for it; null when nothing was.</summary>
    public Outcome? Outcome { get; set; }

    /// <summary>The id of the request.</summary>
    public string RequestId => field ??= CreateRequestId();

    public SeededRandom AnswerRandom => SeededRandom.For(Namespace.Seed, ForAnswer, Number);

    public SeededRandom TaskRandom => SeededRandom.For(Namespace.Seed, ForTask, Number);

    private string CreateRequestId()
    {
        var random = SeededRandom.For(Namespace.Seed, ForRequestId, Number);
        return (Surface?.RequestIdFormat ?? IdFormat.Uuid).Create(ref random);
    }
}
