using Specular.Specification.Contract;

namespace Specular.Corpus.Tasks;

/// <summary>Task protocols in words.</summary>
internal static class TaskLines
{
    /// <summary>One line that says what was concluded: <c>POST /v1/videos -> GET /v1/videos/{id}: queued completed failed</c>.</summary>
    public static string Summary(TaskProtocol protocol) =>
        $"{protocol.CreateOperation} -> {protocol.QueryOperation}: {string.Join(' ', protocol.Vocabulary.Select(w => w.Wire.AsString()))}";

    /// <summary>Why, a line for each reason.</summary>
    public static IEnumerable<string> Evidence(TaskProtocol protocol) =>
        protocol.Evidence.Select(e => $"{e.Basis.ToString().ToLowerInvariant()}: {e.Statement}");
}
