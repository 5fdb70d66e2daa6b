using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Profiles;

namespace Specular.Specification.Inference.Tasks;

/// <summary>Lays what a profile states of tasks over what was detected: stated members win, the others stay.</summary>
internal sealed class StatedTaskReader
{
    private readonly IReadOnlyList<OperationView> _operations;
    private readonly Dictionary<string, TaskProfile> _byCreate = new(StringComparer.Ordinal);
    private readonly ICollection<Problem> _problems;
    private readonly SourceReference _place;

    public StatedTaskReader(IReadOnlyList<OperationView> operations, Profile profile, ICollection<Problem> problems)
    {
        _operations = operations;
        _problems = problems;
        _place = new SourceReference(profile.Document, "/tasks");
        for (var i = 0; i < profile.Tasks.Count; i++)
        {
            var task = profile.Tasks[i];
            _byCreate[task.CreateOperation] = task;
            if (Find(operations, task.CreateOperation) is null)
            {
                problems.Add(UnknownOperation.Problem(operations.Select(o => o.Operation.Key), _place.Child(i).Child("create"), "a task", task.CreateOperation));
            }
        }
    }

    /// <summary>What the profile states of the tasks that the operation creates, or null.</summary>
    public TaskProfile? Find(string createKey) => _byCreate.TryGetValue(createKey, out var task) ? task : null;

    /// <summary>The protocol with what is stated; null, and a problem, when that is too little to know a task by.</summary>
    public TaskProtocol? Overlay(OperationView create, TaskProfile task, TaskProtocol? detected)
    {
        var stated = task.Override;
        var query = Known(stated.QueryOperation, "a query operation");
        var known = detected;
        if (known is null || (query is not null && !string.Equals(query, known.QueryOperation, StringComparison.Ordinal)))
        {
            known = Build(create, query, stated);
        }

        if (known is null)
        {
            _problems.Add(new Problem(ProblemCatalog.IncompleteStatedTask, stated.Evidence?.Place ?? _place, [create.Operation.Key]));
            return null;
        }

        var (location, parameter) = Parameter(stated.QueryIdParameter) ?? (known.QueryIdLocation, known.QueryIdParameter);
        var overlaid = known with
        {
            ListOperation = Known(stated.ListOperation, "a list operation") ?? known.ListOperation,
            CancelOperation = Known(stated.CancelOperation, "a cancel operation") ?? known.CancelOperation,
            CreateIdPointer = stated.CreateIdPointer ?? known.CreateIdPointer,
            QueryIdLocation = location,
            QueryIdParameter = parameter,
            IdPointer = stated.IdPointer ?? known.IdPointer,
            StatusPointer = stated.StatusPointer ?? known.StatusPointer,
            Vocabulary = stated.Vocabulary.Count > 0 ? stated.Vocabulary : known.Vocabulary,
            ResultPointer = stated.ResultPointer ?? known.ResultPointer,
            FailureMessagePointer = stated.FailureMessagePointer ?? known.FailureMessagePointer,
            ExternalIdRequestPointer = stated.ExternalIdRequestPointer ?? known.ExternalIdRequestPointer,
            ExternalIdPointer = stated.ExternalIdPointer ?? known.ExternalIdPointer,
            QueryByExternalId = stated.QueryByExternalId ?? known.QueryByExternalId,
            CallbackPointer = stated.CallbackPointer ?? known.CallbackPointer,
        };
        return stated.Evidence is { } evidence ? overlaid with { Evidence = [.. overlaid.Evidence, evidence] } : overlaid;
    }

    // What can be known of a task that detection did not find, from the operations that the profile names.
    private TaskProtocol? Build(OperationView create, string? queryKey, TaskProtocolOverride stated)
    {
        var query = queryKey is null ? null : Find(_operations, queryKey);
        var parameter = Parameter(stated.QueryIdParameter) ?? (query is null ? null : QueryOperationFinder.IdParameter(query));
        var createId = TaskIdDetector.Candidates(create.Answer, create.RequestIdPointer, parameter?.Name).FirstOrDefault();
        var id = query is null ? null : TaskJoiner.QueryId(
            new QueryCandidate(query, QueryCloseness.Shared, parameter?.Location ?? ParameterLocation.Path, parameter?.Name ?? "", ""), createId);
        var createIdPointer = stated.CreateIdPointer ?? createId?.Pointer ?? (create.Answer.IsEmpty ? id?.Pointer : null);
        if (createIdPointer is null)
        {
            return null;
        }

        var status = StatedStatus(query, stated.StatusPointer);
        var vocabulary = status is null ? null : StatusVocabularyReader.OfMember(status) ?? StatusDetector.SameIn(create.Answer, status);
        var builder = new TaskProtocolBuilder(_operations, create, query)
        {
            CreateIdPointer = createIdPointer,
            Status = status,
            Vocabulary = stated.Vocabulary.Count > 0 ? stated.Vocabulary : vocabulary?.Words ?? [],
        };
        if (status is not null && stated.StatusPointer is null)
        {
            builder.Say($"{status.Pointer} is the status: by its name" + (vocabulary is null ? "" : $"; {vocabulary.Origin} lists {vocabulary.Text}"), status.Place);
        }

        return builder.Build(parameter?.Location ?? ParameterLocation.Path, parameter?.Name ?? "", id);
    }

    private static BodyMember? StatedStatus(OperationView? query, string? pointer)
    {
        if (query is null)
        {
            return null;
        }

        return pointer is not null ? query.Answer.At(pointer)
            : StatusDetector.WithVocabulary(query.Answer)?.Member ?? StatusDetector.Candidates(query.Answer).FirstOrDefault(m => m.MayBe(SchemaTypes.String));
    }

    private string? Known(string? key, string role)
    {
        if (key is null || Find(_operations, key) is not null)
        {
            return key;
        }

        _problems.Add(UnknownOperation.Problem(_operations.Select(o => o.Operation.Key), _place, role, key));
        return null;
    }

    // "path:id", "query:task_id"; a bare name is one of the path.
    private static (ParameterLocation Location, string Name)? Parameter(string? stated)
    {
        if (stated is null)
        {
            return null;
        }

        var colon = stated.IndexOf(':');
        var location = colon < 0 ? "path" : stated.Substring(0, colon);
        return (location switch
        {
            "query" => ParameterLocation.Query,
            "header" => ParameterLocation.Header,
            "cookie" => ParameterLocation.Cookie,
            _ => ParameterLocation.Path,
        }, stated.Substring(colon + 1));
    }

    private static OperationView? Find(IReadOnlyList<OperationView> operations, string key) =>
        operations.FirstOrDefault(o => string.Equals(o.Operation.Key, key, StringComparison.Ordinal));
}
