using Specular.Simulation.Accounts;
using Specular.Simulation.Errors;
using Specular.Simulation.Media;
using Specular.Simulation.Operations;
using Specular.Simulation.Responses.Bodies;
using Specular.Simulation.Responses.Templates;
using Specular.Specification.Profiles;
using Specular.Specification.Validation;

namespace Specular.Simulation.Calls;

/// <summary>Answers calls that broke nothing.</summary>
internal sealed class OperationAnswerer(MediaAddresses media, TaskAnswerer tasks)
{
    // By it services that answer both ways are told which (OpenAI's convention).
    private const string StreamMember = "stream";

    /// <summary>The answer.</summary>
    public SimulatedResponse Answer(OperationPlan operation, Call call)
    {
        if (UsedTwice(operation, call) is { } refusal)
        {
            return operation.Surface.Refusals.Write(refusal, call.RequestId);
        }

        if (call.Outcome is AnswerOutcome { Name: var name })
        {
            return operation.FindAnswer(name) is { } other ? Write(other, call, Context(call)) : operation.Surface.Refusals.Write(
                new Refusal { Trigger = ErrorTrigger.None, Status = 400, Message = operation.NoAnswer(name), OverridesMessage = true }, call.RequestId);
        }

        return operation.Part switch
        {
            OperationPart.Create => tasks.Create(operation, call),
            OperationPart.Query => tasks.Query(operation, call),
            OperationPart.List => tasks.List(operation, call),
            OperationPart.Cancel => tasks.Cancel(operation, call),
            _ => Plain(operation, call),
        };
    }

    /// <summary>Writes an answer and remembers the ids it issued.</summary>
    internal static SimulatedResponse Write(AnswerPlan plan, Call call, RenderContext context)
    {
        var body = AnswerNegotiator.Choose(plan.Bodies, call.Accept, call.Operation!.Part == OperationPart.Plain ? call.Inputs.Find(StreamMember)?.AsBoolean() : false);
        var (bytes, ends) = body?.Write(context) ?? new([], []);
        var asked = context.Issued.Count > 0 ? call.Inputs.Prune() : null;
        foreach (var (rule, id) in context.Issued)
        {
            var place = call.Surface!.IssuePlaces.GetValueOrDefault(rule);
            call.Namespace.Issued.Add(rule, call.Account, id, new IssuedId(call.Now, asked, id, bytes, place));
        }

        return new SimulatedResponse { Status = plan.Status, ContentType = body?.MediaType, Headers = plan.Headers, Body = bytes, ContentLength = bytes.Length, ItemEnds = ends };
    }

    private SimulatedResponse Plain(OperationPlan operation, Call call) => Write(Chosen(operation, call), call, Context(call));

    // What a call asks for may be the body of another success.
    private static AnswerPlan Chosen(OperationPlan operation, Call call) =>
        call.Accept.IsOpen || AnswerNegotiator.IsAsked(operation.Answer.Bodies, call.Accept) ? operation.Answer
        : operation.OtherAnswers.FirstOrDefault(a => a.Status < 300 && AnswerNegotiator.IsAsked(a.Bodies, call.Accept)) ?? operation.Answer;

    private RenderContext Context(Call call) => new()
    {
        Random = call.AnswerRandom,
        Now = call.Now,
        RequestId = call.RequestId,
        Media = media,
        Inputs = call.Inputs,
    };

    private static Refusal? UsedTwice(OperationPlan operation, Call call)
    {
        foreach (var check in operation.UniqueChecks)
        {
            if (call.Inputs.TextAt(check.Rule.Member) is { } value && !call.Namespace.Used.TryUse(check.Number, call.Account, value))
            {
                var violation = new Violation(check.Rule.Member, "unique", "a value that was not used before", "one that is in use");
                call.Violations = [violation];
                return new Refusal { Trigger = ErrorTrigger.Duplicate, Status = 409, Message = violation.Message, Violations = call.Violations };
            }
        }

        return null;
    }
}
