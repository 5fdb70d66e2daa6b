using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Profiles;

namespace Specular.Specification.Inference.Tasks;

/// <summary>
/// Finds what starts tasks, what queries them and where everything stands, and lays over it what the profile states. Facts about task APIs, on which the
/// detection rests, are the names and orders of the detectors beside this one.
/// </summary>
internal sealed class TaskProtocolDetector
{
    private readonly IReadOnlyList<OperationView> _operations;
    private readonly QueryOperationFinder _finder;
    private readonly TaskJoiner _joiner;
    private readonly ICollection<Problem> _problems;

    public TaskProtocolDetector(IReadOnlyList<OperationView> operations, ICollection<Problem> problems)
    {
        _operations = operations;
        _finder = new QueryOperationFinder(operations);
        _joiner = new TaskJoiner(operations);
        _problems = problems;
    }

    /// <summary>All protocols, ordered as the contract's operations are.</summary>
    public IReadOnlyList<TaskProtocol> Detect(Profile profile)
    {
        var stated = new StatedTaskReader(_operations, profile, _problems);
        var found = new List<TaskProtocol>();
        foreach (var create in _operations)
        {
            var task = stated.Find(create.Operation.Key);
            if (task is { IsTask: false })
            {
                continue;
            }

            var detected = create.Operation.Method == "POST" && Join(create, task) is { } join ? Protocol(join, task) : null;
            if ((task is null ? detected : stated.Overlay(create, task, detected)) is { } protocol)
            {
                found.Add(protocol);
            }
        }

        return found;
    }

    private TaskJoin? Join(OperationView create, TaskProfile? task)
    {
        TaskJoin? best = null;
        foreach (var candidate in _finder.Find(create))
        {
            if (best is not null && !IsAsLikely(create, best.Query, candidate))
            {
                break;
            }

            if (_joiner.Join(create, candidate) is not { } join)
            {
                continue;
            }

            if (best is not null)
            {
                // Two that are equally likely: which one it is, only the profile can say.
                if (task?.Override.QueryOperation is not null)
                {
                    return null;
                }

                _problems.Add(new Problem(ProblemCatalog.AmbiguousTaskQuery, create.Operation.Source,
                    [create.Operation.Key, best.Query.View.Operation.Key, candidate.View.Operation.Key]));
                return null;
            }

            best = join;
        }

        return best;
    }

    // Whether nothing but its name makes the first stand before the second.
    private static bool IsAsLikely(OperationView create, QueryCandidate first, QueryCandidate second) =>
        first.Closeness == second.Closeness && IsSameFolder(create, first) == IsSameFolder(create, second)
        && TaskPaths.SharedPrefix(create, first.View) == TaskPaths.SharedPrefix(create, second.View);

    private static bool IsSameFolder(OperationView create, QueryCandidate candidate) =>
        string.Equals(create.Operation.Folder, candidate.View.Operation.Folder, StringComparison.Ordinal);

    private TaskProtocol Protocol(TaskJoin join, TaskProfile? task)
    {
        var create = join.Create.Operation;
        var query = join.Query.View.Operation;
        var builder = new TaskProtocolBuilder(_operations, join.Create, join.Query.View)
        {
            CreateIdPointer = join.CreateIdPointer,
            Status = join.Status,
            Vocabulary = join.Vocabulary.Words,
        };
        if (join.CreateId is { } createId)
        {
            builder.Say($"{create.Key} starts a task: its answer has the id at {createId.Pointer}", createId.Place);
        }
        else
        {
            builder.Say($"{create.Key} starts a task: the document says nothing of its answer, so the id is taken to be at {join.CreateIdPointer}, where {query.Key} has it",
                create.Source, Basis.Assumed);
            _problems.Add(new Problem(ProblemCatalog.AssumedTaskId, create.Source, [create.Key, join.CreateIdPointer, query.Key]));
        }

        builder.Say($"{query.Key} queries it: {join.Query.Reason} ({join.Query.Parameter})", query.Source);
        if (join.Id is { } id)
        {
            builder.Say($"{id.Pointer} repeats the id in the query answer", id.Place);
        }

        builder.Say($"{join.Status.Pointer} is the status: {join.Vocabulary.Origin} lists {join.Vocabulary.Text}", join.Vocabulary.Place);
        var protocol = builder.Build(join.Query.Location, join.Query.Parameter, join.Id);
        if (!protocol.QueryByExternalId && task?.Override.QueryByExternalId is null && protocol.ExternalIdRequestPointer is { } pointer
            && join.Create.Request.At(pointer) is { } external && ExternalIdDetector.IsLookupPromised(external))
        {
            _problems.Add(new Problem(ProblemCatalog.LookupNotTakenUp, external.Place, [create.Key, external.Name, query.Key, join.Query.Parameter]));
        }

        return protocol;
    }
}
