using Specular.Simulation.Randomness;
using Specular.Simulation.Responses.Sampling;
using Specular.Simulation.Responses.Templates;
using Specular.Simulation.Schemas;
using Specular.Simulation.Surfaces;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Simulation.Tasks;

/// <summary>Compiles task protocols.</summary>
internal sealed class TaskPlanner(Surface surface, SchemaFlattener flattener, SimulatorOptions options)
{
    /// <summary>Every state a query can see.</summary>
    public static IReadOnlyList<TaskState> States { get; } =
        [TaskState.Submitted, TaskState.Processing, TaskState.Succeeded, TaskState.Failed, TaskState.Cancelled];

    /// <summary>The plan of a protocol.</summary>
    public TaskPlan Plan(TaskProtocol protocol, ICollection<LoadProblem> problems)
    {
        var contract = surface.Contract;
        var stated = contract.Profile.Tasks.FirstOrDefault(t => string.Equals(t.CreateOperation, protocol.CreateOperation, StringComparison.Ordinal));
        var create = contract.FindOperation(protocol.CreateOperation);
        var query = protocol.QueryOperation is { } key ? contract.FindOperation(key) : null;
        return new TaskPlan
        {
            Surface = surface.Number,
            Protocol = protocol,
            IdFormat = FormatOf(stated?.IdFormat, protocol, create, query, problems),
            RequestIdLength = surface.RequestIdFormat.Length,
            SubmittedFor = stated?.SubmittedFor?.Duration ?? options.SubmittedFor,
            ProcessingFor = stated?.ProcessingFor?.Duration ?? options.ProcessingFor,
            Failures = stated?.Failures ?? [],
            QueryTemplates = query is null ? new Dictionary<TaskState, TemplateNode>() : States.ToDictionary(s => s, s => QueryTemplate(protocol, query, create, s)),
            DataMember = query?.Envelope?.DataMember ?? contract.Profile.Envelope?.DataMember,
        };
    }

    /// <summary>What the answers about a task in a state are made with.</summary>
    public TemplateSettings Settings(TaskProtocol protocol, Operation answering, Operation? create, TaskState state)
    {
        var known = TaskKnowledge.OfEnvelope(answering.Envelope, surface.Contract.Profile.SuccessMessage);
        TaskKnowledge.AddQueried(known, protocol, state);
        return new TemplateSettings
        {
            Known = known,
            Echoes = EchoNames.Of(create, flattener),
            ResultPointer = protocol.ResultPointer,
            IsAboutTask = true,
            HasResult = state == TaskState.Succeeded,
            HasFailed = state == TaskState.Failed,
            Progress = state switch { TaskState.Submitted => 0, TaskState.Processing => 50, _ => 100 },
            Style = options.Bodies,
            MediaLifetime = surface.MediaLifetime,
        };
    }

    private TemplateNode QueryTemplate(TaskProtocol protocol, Operation query, Operation? create, TaskState state)
    {
        var content = query.Responses.FirstOrDefault(r => r.IsSuccess)?.Json;
        return new TemplateCompiler(flattener, Settings(protocol, query, create, state)).Compile(content?.Schema, content is { Examples.Count: > 0 } ? content.Examples[0].Value : null);
    }

    private IdFormat FormatOf(string? stated, TaskProtocol protocol, Operation? create, Operation? query, ICollection<LoadProblem> problems)
    {
        if (stated is null)
        {
            return IdsOf(protocol, create, query).FirstOrDefault(id => id.Kind is SchemaTypes.Integer or SchemaTypes.Number) is { } number ? IdSampler.NumberOf(number) : IdFormat.Uuid;
        }

        var format = IdFormat.TryParse(stated, out var fault);
        if (format is null)
        {
            problems.Add(new LoadProblem(new SourceReference(surface.Contract.Profile.Document, "/tasks"), $"{protocol.CreateOperation}: {fault}", "Correct idFormat in the profile."));
        }

        return format ?? IdFormat.Uuid;
    }

    // What the documents say of the id: where it is given, and where it is asked with.
    private IEnumerable<FlatSchema> IdsOf(TaskProtocol protocol, Operation? create, Operation? query)
    {
        if (create?.Responses.FirstOrDefault(r => r.IsSuccess)?.Json?.Schema is { } answer && At(answer, protocol.CreateIdPointer) is { } given)
        {
            yield return flattener.Flatten(given);
        }

        if (query?.Parameters.FirstOrDefault(p => p.Location == protocol.QueryIdLocation && string.Equals(p.Name, protocol.QueryIdParameter, StringComparison.Ordinal)) is { } parameter)
        {
            yield return flattener.Flatten(parameter.Schema);
        }
    }

    private Schema? At(Schema schema, string pointer) => JsonPointer.Segments(pointer).Aggregate(
        (Schema?)schema, (above, name) => above is null ? null : flattener.Flatten(above).Properties.Find(p => string.Equals(p.Name, name, StringComparison.Ordinal))?.Schema);
}
