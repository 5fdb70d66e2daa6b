using Specular.Simulation.Accounts;
using Specular.Simulation.Balances;
using Specular.Simulation.Requests;
using Specular.Simulation.Surfaces;
using Specular.Simulation.Tasks;
using Specular.Specification.Contract;

namespace Specular.Simulation.Operations;

/// <summary>An operation, compiled: all that a call of it needs.</summary>
internal sealed class OperationPlan
{
    public required Surface Surface { get; init; }

    /// <summary>Its number among the operations of the simulator.</summary>
    public required int Number { get; init; }

    public required Operation Operation { get; init; }

    public required OperationPart Part { get; init; }

    /// <summary>The task protocols it takes part in; empty when it takes part in none.</summary>
    public required IReadOnlyList<TaskPlan> Tasks { get; init; }

    /// <summary>What a call must carry.</summary>
    public required CredentialPlan Credential { get; init; }

    /// <summary>What a call costs; null when it costs nothing.</summary>
    public CallPrice? Price { get; init; }

    /// <summary>Reads and checks a call's parameters and body.</summary>
    public required RequestReader Reader { get; init; }

    /// <summary>Values that may be used once, but for a task's own external id.</summary>
    public required IReadOnlyList<UniqueCheck> UniqueChecks { get; init; }

    /// <summary>How its success looks; for queries the template is the task's.</summary>
    public required AnswerPlan Answer { get; init; }

    /// <summary>The other answers that the document has.</summary>
    public IReadOnlyList<AnswerPlan> OtherAnswers { get; init; } = [];

    /// <summary>The query's paging parameters, where it lists tasks.</summary>
    public PagingPlan? Paging { get; init; }

    /// <summary>The documented answer of a name or, where no name fits, of a status; null when there is none.</summary>
    public AnswerPlan? FindAnswer(string name) =>
        Answers.FirstOrDefault(a => string.Equals(a.Response?.Name, name, StringComparison.Ordinal))
        ?? Answers.FirstOrDefault(a => string.Equals(a.Response?.Status, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>What to say of a name that no documented answer has.</summary>
    public string NoAnswer(string name)
    {
        var known = Answers.Select(a => a.Response).OfType<Response>().Select(r => r.Name.Length > 0 ? $"{r.Status} \"{r.Name}\"" : r.Status).ToArray();
        return $"{Operation.Key} has no documented answer \"{name}\"; it has {(known.Length > 0 ? string.Join(", ", known) : "none at all")}.";
    }

    private IEnumerable<AnswerPlan> Answers => OtherAnswers.Prepend(Answer);
}
