using Specular.Specification.Contract;

namespace Specular.Specification.Inference.Tasks;

/// <summary>
/// Decides whether a query operation queries what a create operation creates: an id that leads from the one to the other, and a status that reads as a task's
/// life. A task that is not there misleads more than one that is missed (the profile can add it), so doubt is a no.
/// </summary>
internal sealed class TaskJoiner(IReadOnlyList<OperationView> operations)
{
    private static readonly string[] TaskIdKeys = ["taskid", "jobid"];

    private static readonly string[] TaskText = ["任务", "异步", "task", "async", "job"];

    /// <summary>The join, or null when the answers do not bear it out.</summary>
    public TaskJoin? Join(OperationView create, QueryCandidate candidate)
    {
        var query = candidate.View;
        var createId = TaskIdDetector.Candidates(create.Answer, create.RequestIdPointer, candidate.Parameter).FirstOrDefault();
        var id = QueryId(candidate, createId);
        var isEmptyCreate = createId is null && create.Answer.IsEmpty && candidate.Closeness < QueryCloseness.Shared && id is not null;
        if (createId is null ? !isEmptyCreate : !IsJoined(create, candidate, createId, id))
        {
            return null;
        }

        if (StatusOf(create, query) is not var (status, vocabulary) || IsSetByCaller(create, query, status))
        {
            return null;
        }

        // Many things wait and are then complete. A task says so, or can fail.
        if (!vocabulary.CanFail && !SpeaksOfTasks(create) && !SpeaksOfTasks(query) && createId?.Key is not ("taskid" or "jobid"))
        {
            return null;
        }

        return new TaskJoin
        {
            Create = create,
            Query = candidate,
            CreateId = createId,
            Id = id,
            CreateIdPointer = (createId ?? id)!.Pointer,
            Status = status,
            Vocabulary = vocabulary,
        };
    }

    /// <summary>The id in the query's answer: where the create's answer has it, else by its name.</summary>
    public static BodyMember? QueryId(QueryCandidate candidate, BodyMember? createId)
    {
        var view = candidate.View;
        if (createId is not null && view.Answer.At(createId.Pointer) is { } same)
        {
            return same;
        }

        var candidates = TaskIdDetector.Candidates(view.Answer, view.RequestIdPointer, candidate.Parameter).ToList();
        return candidates.Find(c => c.Key == createId?.Key) ?? candidates.FirstOrDefault();
    }

    /// <summary>Whether the operation's own words say that it is about tasks.</summary>
    public static bool SpeaksOfTasks(OperationView view)
    {
        var operation = view.Operation;
        return Speaks(operation.Summary) || Speaks(operation.Path) || Speaks(operation.OperationId ?? "") || Speaks(operation.Description);
    }

    private static bool Speaks(string text)
    {
        foreach (var word in TaskText)
        {
            if (text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsJoined(OperationView create, QueryCandidate candidate, BodyMember createId, BodyMember? id)
    {
        var isTaskId = Array.IndexOf(TaskIdKeys, createId.Key) >= 0;
        return candidate.Closeness switch
        {
            QueryCloseness.BelowCreate or QueryCloseness.SameSubject => true,
            QueryCloseness.OneSegmentApart => isTaskId || (id is not null && string.Equals(id.Pointer, createId.Pointer, StringComparison.Ordinal)),
            _ => isTaskId || (createId.Key == "id" && NameKey.Of(candidate.Parameter) is "id" or "taskid" && SpeaksOfTasks(create)),
        };
    }

    // The status with its words: by the query's own schema, else with the words that only the create page has, else with those in prose.
    private static (BodyMember Status, StatusVocabulary Vocabulary)? StatusOf(OperationView create, OperationView query)
    {
        if (StatusDetector.WithVocabulary(query.Answer) is { } own)
        {
            return (own.Member, own.Vocabulary.With(StatusDetector.SameIn(create.Answer, own.Member)));
        }

        if (StatusDetector.WithVocabulary(create.Answer) is var (createStatus, createVocabulary)
            && StatusDetector.Candidates(query.Answer).FirstOrDefault(m => m.Key == createStatus.Key) is { } sameName)
        {
            return (sameName, createVocabulary);
        }

        foreach (var status in StatusDetector.Candidates(query.Answer))
        {
            // The page's own prose.
            foreach (var view in (OperationView[])[query, create])
            {
                if (StatusVocabularyReader.OfProse(view.Operation.Description, status.MayBe(SchemaTypes.String), view.Operation.Source,
                        $"the description of {view.Operation.Key}") is { IsTaskLife: true } prose)
                {
                    return (status, prose);
                }
            }
        }

        return null;
    }

    // A status that callers write is a record's field, not a task's progress.
    private bool IsSetByCaller(OperationView create, OperationView query, BodyMember status)
    {
        if (create.Request.All.Any(m => m.Depth == 1 && m.Key == status.Key))
        {
            return true;
        }

        return operations.Any(o => o.Operation.Method is "PUT" or "PATCH" or "POST" && !ReferenceEquals(o, create)
            && string.Equals(o.Operation.Path, query.Operation.Path, StringComparison.Ordinal)
            && o.Request.All.Any(m => m.Depth == 1 && m.Key == status.Key));
    }
}
