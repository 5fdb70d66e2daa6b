using Specular.Simulation.Responses.Templates;
using Specular.Simulation.Schemas;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Simulation.Tasks;

/// <summary>What a task protocol and an envelope know of an answer: values by pointer, for the template compiler.</summary>
internal static class TaskKnowledge
{
    /// <summary>The members of the envelope of a success.</summary>
    public static Dictionary<string, Func<FlatSchema, Frame, TemplateNode?>> OfEnvelope(Envelope? envelope, string? successMessage)
    {
        var known = new Dictionary<string, Func<FlatSchema, Frame, TemplateNode?>>(StringComparer.Ordinal);
        if (envelope is null)
        {
            return known;
        }

        var code = envelope.SuccessCodes.Count > 0 ? envelope.SuccessCodes[0] : JsonValue.From(0L);
        known[Pointer(envelope.CodeMember)] = (flat, _) => new LiteralNode(flat.Kind == SchemaTypes.String && code is JsonNumber n ? JsonValue.From(n.Text) : code);
        if (envelope.RequestIdMember is { } requestId)
        {
            known[Pointer(requestId)] = (_, _) => new RequestIdNode();
        }

        if (envelope.MessageMember is { } message)
        {
            known[Pointer(message)] = (flat, _) => new LiteralNode(JsonValue.From(successMessage ?? flat.Examples.FirstOrDefault()?.AsString() ?? "success"));
        }

        return known;
    }

    /// <summary>The members that a create's answer has of the new task.</summary>
    public static void AddCreated(Dictionary<string, Func<FlatSchema, Frame, TemplateNode?>> known, TaskProtocol protocol)
    {
        AddTimes(known, protocol);
        AddExternalId(known, protocol);
        if (protocol.CreateStatusPointer is { } status)
        {
            known[status] = (flat, _) => new LiteralNode(WordFor(protocol, TaskState.Submitted, flat));
        }

        known[protocol.CreateIdPointer] = Id;
    }

    /// <summary>The members that a query's answer has of a task in a state.</summary>
    public static void AddQueried(Dictionary<string, Func<FlatSchema, Frame, TemplateNode?>> known, TaskProtocol protocol, TaskState state)
    {
        AddTimes(known, protocol);
        AddExternalId(known, protocol);
        if (protocol.FailureMessagePointer is { } failure)
        {
            known[failure] = (flat, frame) => flat.Kind is SchemaTypes.Object or SchemaTypes.Array ? AsSchemaNode.Instance
                : state == TaskState.Failed ? new TaskTextNode(static t => t.FailureMessage, isOmittedWhenAbsent: false)
                : frame.IsRequired ? new LiteralNode(flat.IsNullable ? JsonValue.Null : JsonValue.From("")) : null;
        }

        if (protocol.StatusPointer is { } status)
        {
            known[status] = (flat, _) => new LiteralNode(WordFor(protocol, state, flat));
        }

        if (protocol.IdPointer is { } id)
        {
            known[id] = Id;
        }
    }

    /// <summary>The same for an object below the one that has the id: an item of a list.</summary>
    public static Dictionary<string, Func<FlatSchema, Frame, TemplateNode?>> Below(Dictionary<string, Func<FlatSchema, Frame, TemplateNode?>> known, string pointer) =>
        known.Where(k => k.Key.StartsWith(pointer + "/", StringComparison.Ordinal)).ToDictionary(k => k.Key[pointer.Length..], k => k.Value, StringComparer.Ordinal);

    private static void AddTimes(Dictionary<string, Func<FlatSchema, Frame, TemplateNode?>> known, TaskProtocol protocol)
    {
        if (protocol.CreatedAtPointer is { } created)
        {
            known[created] = (flat, _) => Time(flat, TimeNode.Moment.Created);
        }

        if (protocol.UpdatedAtPointer is { } updated)
        {
            known[updated] = (flat, _) => Time(flat, TimeNode.Moment.Updated);
        }
    }

    private static void AddExternalId(Dictionary<string, Func<FlatSchema, Frame, TemplateNode?>> known, TaskProtocol protocol)
    {
        if (protocol.ExternalIdPointer is { } external)
        {
            known[external] = (_, frame) => new TaskTextNode(static t => t.ExternalId, isOmittedWhenAbsent: !frame.IsRequired);
        }
    }

    private static TaskTextNode Id(FlatSchema flat, Frame frame) =>
        new(static t => t.Id, isOmittedWhenAbsent: false, isNumber: flat.Kind is SchemaTypes.Integer or SchemaTypes.Number);

    private static TimeNode Time(FlatSchema flat, TimeNode.Moment moment)
    {
        var example = flat.Examples.FirstOrDefault();
        if (flat.Kind != SchemaTypes.String)
        {
            return new TimeNode(MemberMeaning.UnitOf(flat, example), moment, isText: false);
        }

        var isNumber = example?.AsString() is { Length: > 0 } text ? text.All(char.IsAsciiDigit) : flat.Description.Contains("ms", StringComparison.Ordinal);
        return new TimeNode(isNumber ? MemberMeaning.UnitOf(flat, example) : TimeUnit.Text, moment, isText: true);
    }

    private static JsonValue WordFor(TaskProtocol protocol, TaskState state, FlatSchema flat)
    {
        // A vendor may lack a word for a state: the nearest one that it has.
        var word = protocol.WordFor(state) ?? state switch
        {
            TaskState.Cancelled => protocol.WordFor(TaskState.Failed),
            TaskState.Submitted => protocol.WordFor(TaskState.Processing),
            TaskState.Processing => protocol.WordFor(TaskState.Submitted),
            _ => null,
        };
        return word ?? flat.Enum?.FirstOrDefault() ?? JsonValue.From(state.ToString().ToLowerInvariant());
    }

    private static string Pointer(string member) => JsonPointer.Append("", member);
}
