using Specular.Specification.Contract;

namespace Specular.Specification.Inference.Tasks;

/// <summary>Finds the operations that may query what an operation creates, closest first. Whether one does is for the answers to show.</summary>
internal sealed class QueryOperationFinder
{
    private static readonly string[] IdNames = ["taskid", "id", "jobid", "requestid", "generationid", "predictionid"];

    private readonly List<Query> _queries = [];

    public QueryOperationFinder(IEnumerable<OperationView> operations)
    {
        foreach (var view in operations)
        {
            if (view.Operation.Method == "GET" && IdParameter(view) is { } id)
            {
                _queries.Add(new(view, id.Location, id.Name, Array.IndexOf(IdNames, NameKey.Of(id.Name)) >= 0 && view.Segments.Any(TaskPaths.IsQueryWord)));
            }
        }
    }

    /// <summary>The candidates; of equally close ones, the likelier first.</summary>
    public IReadOnlyList<QueryCandidate> Find(OperationView create)
    {
        var found = new List<QueryCandidate>();
        foreach (var query in _queries)
        {
            if (Classify(create, query) is { } candidate)
            {
                found.Add(candidate);
            }
        }

        return found
            .OrderBy(c => c.Closeness)
            .ThenByDescending(c => string.Equals(c.View.Operation.Folder, create.Operation.Folder, StringComparison.Ordinal))
            .ThenByDescending(c => TaskPaths.SharedPrefix(create, c.View))
            .ThenBy(c => c.View.Operation.Path.Length)
            .ThenBy(c => c.View.Operation.Key, StringComparer.Ordinal)
            .ToList();
    }

    /// <summary>How an operation takes an id, whatever its path; null when it does not.</summary>
    public static (ParameterLocation Location, string Name)? IdParameter(OperationView view)
    {
        if (view.Segments.LastOrDefault(OperationView.IsVariable) is { } segment)
        {
            var open = segment.IndexOf('{');
            var close = segment.IndexOf('}', open);
            return close < 0 ? null : (ParameterLocation.Path, segment.Substring(open + 1, close - open - 1));
        }

        foreach (var name in IdNames)
        {
            foreach (var parameter in view.Operation.Parameters)
            {
                if (parameter.Location == ParameterLocation.Query && NameKey.Of(parameter.Name) == name)
                {
                    return (ParameterLocation.Query, parameter.Name);
                }
            }
        }

        return null;
    }

    private static QueryCandidate? Classify(OperationView create, Query id)
    {
        var view = id.View;
        var variables = view.VariableCount;
        var createVariables = create.VariableCount;
        var byPath = id.Location == ParameterLocation.Path;
        var endsInId = byPath && OperationView.IsVariable(view.Segments[view.Segments.Length - 1]);
        if (byPath ? variables != createVariables + 1 : variables != createVariables)
        {
            // An id less, and it queries something else; an id more, and it queries a part.
            return byPath && variables == 1 ? Shared(create, id) : null;
        }

        if (endsInId && view.Segments.Length == create.Segments.Length + 1)
        {
            var (apart, at) = Apart(create.Segments, view.Segments);
            if (apart == 0)
            {
                return new(view, QueryCloseness.BelowCreate, id.Location, id.Name, "its path is the create path and an id");
            }

            if (apart == 1 && create.Segments.Length >= 3 && at != create.Segments.Length - 1)
            {
                return new(view, QueryCloseness.OneSegmentApart, id.Location, id.Name,
                    $"its path is the create path with \"{view.Segments[at]}\" for \"{create.Segments[at]}\", and an id");
            }
        }

        if (view.Subject.Length > 0 && createVariables == 0 && string.Equals(view.Subject, create.Subject, StringComparison.Ordinal))
        {
            return new(view, QueryCloseness.SameSubject, id.Location, id.Name, "its path names the same subject and takes an id");
        }

        return Shared(create, id);
    }

    private static QueryCandidate? Shared(OperationView create, Query id)
    {
        var view = id.View;
        var fits = id.IsForTasks
            && (TaskPaths.SharedPrefix(create, view) > 0
                || (create.Operation.Folder.Length > 0 && string.Equals(create.Operation.Folder, view.Operation.Folder, StringComparison.Ordinal)));
        return fits ? new(view, QueryCloseness.Shared, id.Location, id.Name, "it queries a task by its id") : null;
    }

    // How many of the create path's segments differ from the query path's, as far as one matters, and the last of them. Every operation is held against every other here.
    private static (int Count, int Last) Apart(string[] create, string[] query)
    {
        var (count, last) = (0, -1);
        for (var i = 0; i < create.Length && count < 2; i++)
        {
            if (!string.Equals(create[i], query[i], StringComparison.Ordinal))
            {
                (count, last) = (count + 1, i);
            }
        }

        return (count, last);
    }

    /// <summary>An operation that takes an id.</summary>
    /// <param name="View">The operation.</param>
    /// <param name="Location">Where it takes it.</param>
    /// <param name="Name">The name it takes it by.</param>
    /// <param name="IsForTasks">Whether name and path say that it is the id of a task, whatever created it.</param>
    private readonly record struct Query(OperationView View, ParameterLocation Location, string Name, bool IsForTasks);
}
