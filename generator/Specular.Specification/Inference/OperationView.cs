using Specular.Specification.Contract;

namespace Specular.Specification.Inference;

/// <summary>An operation with what detectors look at again and again: its answer's and its request's members, its path's segments.</summary>
internal sealed class OperationView(Operation operation, SchemaGraph graph)
{
    private BodyMembers? _answer;
    private BodyMembers? _request;
    private string? _subject;
    private int? _variableCount;

    public Operation Operation { get; } = operation;

    /// <summary>The members of the success answer.</summary>
    public BodyMembers Answer => _answer ??= BodyMembers.OfSuccess(Operation, graph);

    /// <summary>The members of the request: of its JSON, else of its form.</summary>
    public BodyMembers Request => _request ??= BodyMembers.Of(Operation.Body?.Json ?? Operation.Body?.Content.FirstOrDefault(c => c.Schema is not null), graph);

    /// <summary>The path's segments, without the empty one before the first "/".</summary>
    public string[] Segments { get; } = operation.Path.Split(['/'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>How many segments stand for a value.</summary>
    public int VariableCount => _variableCount ??= Segments.Count(IsVariable);

    /// <summary>What the path is about, see <see cref="Tasks.TaskPaths.Subject"/>.</summary>
    public string Subject => _subject ??= Tasks.TaskPaths.Subject(this);

    /// <summary>Where the answer has the request's id, which is never a task's; null when nothing says.</summary>
    public string? RequestIdPointer => Operation.Envelope?.RequestIdMember is { } name ? Values.JsonPointer.Append("", name) : null;

    /// <summary>The same operation with conclusions added: what was read of its bodies is kept.</summary>
    public OperationView For(Operation concluded) => new(concluded, graph) { _answer = _answer, _request = _request };

    /// <summary>The schema that a chain of references ends in.</summary>
    public Schema Resolve(Schema schema) => graph.Resolve(schema);

    /// <summary>Whether a segment stands for a value.</summary>
    public static bool IsVariable(string segment) => segment.IndexOf('{') >= 0;
}
