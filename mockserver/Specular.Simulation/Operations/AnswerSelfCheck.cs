using Specular.Simulation.Bytes;
using Specular.Simulation.Media;
using Specular.Simulation.Randomness;
using Specular.Simulation.Responses.Bodies;
using Specular.Simulation.Responses.Templates;
using Specular.Simulation.Surfaces;
using Specular.Simulation.Tasks;
using Specular.Simulation.Timelines;
using Specular.Specification.Contract;
using Specular.Specification.Validation;

namespace Specular.Simulation.Operations;

/// <summary>
/// Writes every answer once when the simulator starts and holds it against its own schema. What does not conform (a pattern that no text was
/// found for, a "not" that was not seen) is said at the start, not found by a puzzled client.
/// </summary>
internal static class AnswerSelfCheck
{
    private const int MostShown = 3;

    /// <summary>What does not conform.</summary>
    public static IReadOnlyList<LoadProblem> Run(IReadOnlyList<Surface> surfaces, MediaAddresses media, SimulatorOptions options)
    {
        var found = new List<LoadProblem>();
        foreach (var operation in surfaces.SelectMany(s => s.Operations))
        {
            CheckStreams(operation, media, found);
            if (operation.Answer.Json?.Content is not { Schema: { } schema } content || Compile(schema, operation.Surface.Contract, found) is not { } validator)
            {
                continue;
            }

            foreach (var (state, template) in TemplatesOf(operation))
            {
                // What was captured is known not to conform; that is why it can be chosen.
                if (options.Bodies == BodyStyle.Observed && state is not null and not TaskState.Succeeded)
                {
                    continue;
                }

                var violations = Check(operation, template, state, validator, media);
                if (violations.Count > 0)
                {
                    var shown = string.Join("; ", violations.Take(MostShown).Select(v => v.Message));
                    found.Add(new LoadProblem(
                        content.Source,
                        $"The answer made for {operation.Operation.Key}{(state is { } s ? $" ({s})" : "")} does not conform to its schema: {shown}.",
                        "Give the schema an example that conforms; it is used as it is."));
                }
            }
        }

        return found;
    }

    private static void CheckStreams(OperationPlan operation, MediaAddresses media, List<LoadProblem> found)
    {
        foreach (var stream in operation.Answer.Bodies.OfType<StreamAnswer>())
        {
            if (stream.ItemSchema is { } schema && Compile(schema, operation.Surface.Contract, found) is { } validator
                && stream.Items.Select(i => Check(operation, i, null, validator, media)).FirstOrDefault(v => v.Count > 0) is { } violations)
            {
                found.Add(new LoadProblem(
                    schema.Source,
                    $"An item of the stream made for {operation.Operation.Key} does not conform to its schema: {string.Join("; ", violations.Take(MostShown).Select(v => v.Message))}.",
                    "Give the media type an example of the stream; it is used as it is."));
            }
        }
    }

    private static IEnumerable<(TaskState? State, TemplateNode Template)> TemplatesOf(OperationPlan operation)
    {
        if (operation.Part == OperationPart.Query)
        {
            return operation.Tasks.SelectMany(t => t.QueryTemplates).Select(t => ((TaskState?)t.Key, t.Value));
        }

        return operation.Answer.Json?.Template is { } template ? [(null, template)] : [];
    }

    private static IReadOnlyList<Violation> Check(OperationPlan operation, TemplateNode template, TaskState? state, SchemaValidator validator, MediaAddresses media)
    {
        var now = DateTimeOffset.UnixEpoch.AddYears(55);
        var facts = operation.Tasks.Count == 0 ? null : new SimulatedTask(new Timeline { CreatedAt = now, SubmittedFor = default, ProcessingFor = default })
        {
            Plan = operation.Tasks[0],
            Id = SampleId(operation.Tasks[0].IdFormat),
            ExternalId = "mine",
            Account = "",
            FailureMessage = "failed",
            Seed = 1,
            Asked = null,
        }.Facts(new TaskMoment(state ?? TaskState.Submitted, now));
        var context = new RenderContext
        {
            Random = new SeededRandom(1),
            Now = now,
            RequestId = SampleId(operation.Surface.RequestIdFormat),
            Media = media,
            Task = operation.Part == OperationPart.Plain ? null : facts,
            Tasks = facts is null ? [] : [facts],
        };
        var bytes = JsonBytesWriter.Write((template, context), static (w, s) => s.template.Write(w, s.context));
        return JsonBytesReader.Read(bytes, out _) is { } value ? validator.Validate(value) : [];
    }

    private static string SampleId(IdFormat format)
    {
        var random = new SeededRandom(2);
        return format.Create(ref random);
    }

    private static SchemaValidator? Compile(Schema schema, ApiContract contract, List<LoadProblem> found)
    {
        try
        {
            return SchemaValidator.Compile(schema, contract, SchemaDirection.Response);
        }
        catch (SchemaNotCompilableException exception)
        {
            found.Add(new LoadProblem(exception.Place, $"The schema of an answer cannot be checked: {exception.Reason}.", "Correct it; until then the answer is made without knowing whether it conforms."));
            return null;
        }
    }
}
