using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Inference.Tasks;

/// <summary>Gathers all that is known of a task once its create and query operations are, with one sentence of evidence for each conclusion.</summary>
internal sealed class TaskProtocolBuilder(IReadOnlyList<OperationView> operations, OperationView create, OperationView? query)
{
    private readonly List<Evidence> _evidence = [];

    /// <summary>Where the create answer has the id.</summary>
    public required string CreateIdPointer { get; init; }

    /// <summary>The status in the query answer, or null.</summary>
    public BodyMember? Status { get; init; }

    /// <summary>The status's words; empty when nothing lists them.</summary>
    public ValueList<StatusWord> Vocabulary { get; init; } = [];

    /// <summary>Adds a reason found before.</summary>
    public void Say(string statement, SourceReference? place, Basis basis = Basis.Inferred) => _evidence.Add(new Evidence(statement, basis, place));

    /// <summary>The protocol.</summary>
    public TaskProtocol Build(ParameterLocation location, string parameter, BodyMember? id)
    {
        var queryAnswer = query?.Answer ?? BodyMembers.None;
        var external = ExternalIdDetector.InRequest(create.Request);
        var lookup = external is null || query is null ? null : ExternalIdDetector.LookupParameter(query.Operation, external);
        if (lookup is not null)
        {
            Say($"{query!.Operation.Key} finds tasks by {external!.Name} too: its parameter {lookup.Name} says so", lookup.Source);
        }

        return new TaskProtocol
        {
            CreateOperation = create.Operation.Key,
            QueryOperation = query?.Operation.Key,
            QueryIdLocation = location,
            QueryIdParameter = parameter,
            CreateIdPointer = CreateIdPointer,
            CreateStatusPointer = Said(CreateStatus(), "is the status in the create answer"),
            IdPointer = id?.Pointer,
            StatusPointer = Status?.Pointer,
            Vocabulary = Vocabulary,
            ListOperation = List(),
            CancelOperation = Cancel(),
            ResultPointer = Said(Status is null ? null : ResultDetector.Find(queryAnswer, Status), "is the result: it stands beside the status"),
            FailureMessagePointer = Said(Status is null ? null : FailureMessageDetector.Find(queryAnswer, Status, query?.Operation.Envelope?.MessageMember),
                "is the reason of a failure: it stands beside the status"),
            ExternalIdRequestPointer = Said(external, "in the request is the caller's own id"),
            ExternalIdPointer = external is null ? null : Said(ExternalIdDetector.InAnswers(queryAnswer, create.Answer), "echoes the caller's own id"),
            QueryByExternalId = lookup is not null,
            CallbackPointer = Said(CallbackDetector.Find(create.Request), "in the request is the address to call back"),
            CreatedAtPointer = Said(Status is null ? null : TimestampDetector.FindCreated(queryAnswer, Status), "is the time of creation"),
            UpdatedAtPointer = Said(Status is null ? null : TimestampDetector.FindUpdated(queryAnswer, Status), "is the time of the last transition"),
            Evidence = _evidence.ToValueList(),
        };
    }

    private BodyMember? CreateStatus() =>
        StatusDetector.Candidates(create.Answer)
            .FirstOrDefault(m => Status is null ? m.Key is "taskstatus" or "taskstate" : m.Key == Status.Key && m.MayBe(WordTypes()));

    // An envelope's integer status is not the task's.
    private SchemaTypes WordTypes() => Vocabulary.Count == 0 ? SchemaTypes.String : Vocabulary[0].Wire.Kind switch
    {
        JsonKind.Number => SchemaTypes.Integer,
        JsonKind.Boolean => SchemaTypes.Boolean,
        _ => SchemaTypes.String,
    };

    private string? List()
    {
        if (query is null || ListOperationDetector.Find(operations, create, query) is not { } list)
        {
            return null;
        }

        Say($"{list.Operation.Key} lists tasks: it takes a page of them", list.Operation.Source);
        return list.Operation.Key;
    }

    private string? Cancel()
    {
        if (query is null || CancelOperationDetector.Find(operations, query) is not { } cancel)
        {
            return null;
        }

        Say($"{cancel.Operation.Key} cancels a task", cancel.Operation.Source);
        return cancel.Operation.Key;
    }

    private string? Said(BodyMember? member, string conclusion)
    {
        if (member is not null)
        {
            Say($"{member.Pointer} {conclusion}", member.Place);
        }

        return member?.Pointer;
    }
}
