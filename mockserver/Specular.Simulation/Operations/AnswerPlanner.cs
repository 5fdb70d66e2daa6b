using System.Globalization;
using Specular.Simulation.Media;
using Specular.Simulation.Responses.Bodies;
using Specular.Simulation.Responses.Templates;
using Specular.Simulation.Schemas;
using Specular.Simulation.Surfaces;
using Specular.Simulation.Tasks;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Simulation.Operations;

/// <summary>Chooses and compiles the success of an operation.</summary>
internal sealed class AnswerPlanner(Surface surface, SchemaFlattener flattener, MediaLibrary media, MediaMeasurer measurer, TaskPlanner tasks)
{
    private readonly AnswerBodyPlanner _bodies = new(flattener, media);

    /// <summary>The success of an operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="part">What it does in a protocol.</param>
    /// <param name="plan">The tasks it creates, lists or withdraws; null when it does none of that.</param>
    /// <param name="issues">The ids that rules want remembered, by pointer.</param>
    public AnswerPlan Plan(Operation operation, OperationPart part, TaskPlan? plan, IReadOnlyDictionary<string, int[]> issues)
    {
        var response = First(operation);
        var status = response is not null && int.TryParse(response.Status, NumberStyles.None, CultureInfo.InvariantCulture, out var s) ? s : response is null && operation.Responses.Count == 0 ? 204 : 200;
        var headers = HeadersOf(response);
        if (response is { Content.Count: > 0 })
        {
            var bodies = _bodies.Plan(operation, response, c => Compile(operation, c, part, plan, issues), new TemplateCompiler(flattener, Settings(operation, part, plan, issues)));
            return new AnswerPlan(status, bodies, headers, response);
        }

        // Without a body nothing can be said of a task: then the protocol's own members are all there is.
        return plan is not null && part == OperationPart.Create
            ? new AnswerPlan(status, [new JsonAnswer("application/json", Compile(operation, null, part, plan, issues), null)], headers, response)
            : new AnswerPlan(status, [], headers, response);
    }

    /// <summary>
    /// The answers of an operation beside its first success, as the document has them: they can be arranged. Refusals without a name are not among them; those are
    /// arranged by their status.
    /// </summary>
    public IReadOnlyList<AnswerPlan> PlanOthers(Operation operation)
    {
        var first = First(operation);
        return [.. operation.Responses.Where(r => !ReferenceEquals(r, first) && r.Status is not "default" && (r.IsSuccess || r.Name.Length > 0)).Select(r => PlanOther(operation, r))];
    }

    private AnswerPlan PlanOther(Operation operation, Response response)
    {
        var status = int.Parse(response.Status.Replace('X', '0'), CultureInfo.InvariantCulture);
        var settings = new TemplateSettings { Echoes = EchoNames.Of(operation, flattener), MediaLifetime = surface.MediaLifetime };
        var compiler = new TemplateCompiler(flattener, settings);
        return new AnswerPlan(status, _bodies.Plan(operation, response, c => compiler.Compile(c.Schema, c.Examples.Count > 0 ? c.Examples[0].Value : null), compiler), HeadersOf(response), response);
    }

    private static Response? First(Operation operation) =>
        operation.Responses.FirstOrDefault(r => r.IsSuccess) ?? operation.Responses.FirstOrDefault(r => r.Status is "default" or "3XX" || r.Status.StartsWith('3'));

    private TemplateNode Compile(Operation operation, MediaContent? content, OperationPart part, TaskPlan? plan, IReadOnlyDictionary<string, int[]> issues)
    {
        var example = content is { Examples.Count: > 0 } ? content.Examples[0].Value : null;
        if (plan is not null && part == OperationPart.List)
        {
            return new TaskListCompiler(flattener, tasks, plan.Protocol).Compile(operation, content?.Schema, example, Settings(operation, part, plan, issues));
        }

        return new TemplateCompiler(flattener, Settings(operation, part, plan, issues)).Compile(content?.Schema, example);
    }

    private TemplateSettings Settings(Operation operation, OperationPart part, TaskPlan? plan, IReadOnlyDictionary<string, int[]> issues)
    {
        if (plan is not null && part == OperationPart.Cancel)
        {
            return tasks.Settings(plan.Protocol, operation, operation, TaskState.Cancelled);
        }

        var known = TaskKnowledge.OfEnvelope(operation.Envelope, surface.Contract.Profile.SuccessMessage);
        if (plan is not null && part == OperationPart.Create)
        {
            TaskKnowledge.AddCreated(known, plan.Protocol);
        }

        foreach (var (end, asked) in IssuedEnds.Of(operation, surface.Contract.Profile))
        {
            known[end] = (flat, frame) => flat.Kind is SchemaTypes.Integer or SchemaTypes.Number ? new MediaEndNode(asked, measurer, flat, frame.Name) : AsSchemaNode.Instance;
        }

        var isCreate = plan is not null && part == OperationPart.Create;
        return new TemplateSettings
        {
            Known = known,
            Issues = issues,
            Echoes = EchoNames.Of(operation, flattener),
            SubjectParameter = operation.Parameters.LastOrDefault(p => p.Location == ParameterLocation.Path)?.Name,
            IsAboutTask = isCreate,
            HasResult = !isCreate,
            ResultPointer = isCreate ? plan!.Protocol.ResultPointer : null,
            Progress = isCreate ? 0 : 100,
            MediaLifetime = surface.MediaLifetime,
        };
    }

    // A header that has an example or one value is sent; what others would hold nobody says.
    private IReadOnlyList<Header> HeadersOf(Response? response) =>
        [.. (response?.Headers ?? [])
            .Where(h => h.Name.Length > 0 && !h.Name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase))
            .Select(h => (h.Name, Value: h.Examples.Count > 0 ? h.Examples[0].Value : Single(flattener.Flatten(h.Schema))))
            .Where(h => h.Value is not null and not JsonObject and not JsonArray)
            .Select(h => new Header(h.Name, OneLine(h.Value!.AsString() ?? h.Value.ToJson())))];

    private static JsonValue? Single(FlatSchema flat) => flat.Const ?? flat.Examples.FirstOrDefault() ?? flat.Default ?? flat.Enum?.FirstOrDefault();

    // A document must not be able to write headers of its own.
    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
