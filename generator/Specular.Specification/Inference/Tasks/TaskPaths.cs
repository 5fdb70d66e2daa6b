namespace Specular.Specification.Inference.Tasks;

/// <summary>How the paths of task APIs name what an operation does.</summary>
internal static class TaskPaths
{
    private static readonly string[] CreateWords = ["create", "createtask", "submit", "submittask", "generate", "async", "start", "new", "add"];

    private static readonly string[] QueryWords =
        ["task", "tasks", "job", "jobs", "query", "fetch", "status", "result", "results", "get", "getresult", "progress", "recordinfo", "info", "detail", "creations", "querytask"];

    public static bool IsCreateWord(string segment) => Array.IndexOf(CreateWords, NameKey.Of(segment)) >= 0;

    public static bool IsQueryWord(string segment) => Array.IndexOf(QueryWords, NameKey.Of(segment)) >= 0;

    /// <summary>What remains of a path without its variables and without words for what is done there.</summary>
    public static string Subject(OperationView view) =>
        string.Join("/", view.Segments.Where(s => !OperationView.IsVariable(s) && !IsQueryWord(s) && !IsCreateWord(s)));

    /// <summary>How many segments two paths have in common at their beginning.</summary>
    public static int SharedPrefix(OperationView a, OperationView b)
    {
        var shared = 0;
        while (shared < a.Segments.Length && shared < b.Segments.Length
            && string.Equals(a.Segments[shared], b.Segments[shared], StringComparison.Ordinal))
        {
            shared++;
        }

        return shared;
    }
}
