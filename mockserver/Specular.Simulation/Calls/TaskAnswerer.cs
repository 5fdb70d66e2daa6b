using Specular.Simulation.Callbacks;
using Specular.Simulation.Errors;
using Specular.Simulation.Media;
using Specular.Simulation.Operations;
using Specular.Simulation.Randomness;
using Specular.Simulation.Responses.Templates;
using Specular.Simulation.Tasks;
using Specular.Specification.Contract;
using Specular.Specification.Profiles;
using Specular.Specification.Validation;

namespace Specular.Simulation.Calls;

/// <summary>Answers calls about tasks.</summary>
internal sealed class TaskAnswerer(MediaAddresses media, CallbackScheduler callbacks, Func<string> baseAddress)
{
    // Ids are drawn at random; a format with few digits may repeat itself.
    private const int MostDraws = 100;

    /// <summary>Creates a task and answers with its receipt.</summary>
    public SimulatedResponse Create(OperationPlan operation, Call call)
    {
        var plan = operation.Tasks[0];
        var random = call.TaskRandom;
        var timeline = plan.TimelineOf(call.Outcome, call.Now);
        var externalId = TextAt(call, plan.Protocol.ExternalIdRequestPointer);
        var asked = call.Inputs.Pack();
        SimulatedTask task;
        for (var draw = 0; ; draw++)
        {
            task = new SimulatedTask(timeline)
            {
                Plan = plan,

                // Where a document has room for a few ids only, one beyond it is better than another task's.
                Id = (draw < MostDraws ? plan.IdFormat : IdFormat.Widest).Create(ref random),
                ExternalId = externalId,
                Account = call.Account,
                FailureMessage = plan.FailureMessage((call.Outcome as FailOutcome)?.Reason),
                Seed = random.Next(),
                Asked = asked,
                Origins = call.Inputs.Origins,
                Callback = callbacks.AddressOf(TextAt(call, plan.Protocol.CallbackPointer)),
            };
            if (draw == 0 && IsDuplicate(call, plan, externalId))
            {
                return RefuseDuplicate(operation, call, plan);
            }

            if (call.Namespace.Tasks.TryAdd(task, call.Now))
            {
                break;
            }
        }

        if (externalId is not null && !call.Namespace.Tasks.TryReserve(task))
        {
            // Another call took the same id meanwhile.
            call.Namespace.Tasks.Remove(task);
            return RefuseDuplicate(operation, call, plan);
        }

        callbacks.Schedule(task);
        return OperationAnswerer.Write(operation.Answer, call, new RenderContext
        {
            Random = call.AnswerRandom,
            Now = call.Now,
            RequestId = call.RequestId,
            Media = media,
            Inputs = call.Inputs,
            Task = task.Facts(new TaskMoment(TaskState.Submitted, call.Now)),
        });
    }

    /// <summary>Answers with a task as it is now.</summary>
    public SimulatedResponse Query(OperationPlan operation, Call call)
    {
        if (Find(operation, call, operation.Tasks[0].Protocol.QueryIdParameter) is not { } task)
        {
            return RefuseUnknown(operation, call, operation.Tasks[0].Protocol.QueryIdParameter);
        }

        var moment = call.IsHead ? task.Look(call.Now) : task.Poll(call.Now);
        var bytes = AnswerOf(task, moment).For(call.RequestId);
        var plan = operation.Answer;
        return new SimulatedResponse { Status = plan.Status, ContentType = plan.ContentType ?? "application/json", Headers = plan.Headers, Body = bytes, ContentLength = bytes.Length };
    }

    /// <summary>Answers with the tasks of the account, newest first.</summary>
    public SimulatedResponse List(OperationPlan operation, Call call)
    {
        var tasks = call.Namespace.Tasks.All()
            .Where(t => operation.Tasks.Contains(t.Plan) && string.Equals(t.Account, call.Account, StringComparison.Ordinal))
            .Reverse();
        return OperationAnswerer.Write(operation.Answer, call, new RenderContext
        {
            Random = call.AnswerRandom,
            Now = call.Now,
            RequestId = call.RequestId,
            Media = media,
            Inputs = call.Inputs,
            Tasks = [.. operation.Paging!.Cut(tasks, call.Inputs).Select(t => t.Facts(t.Look(call.Now)))],
        });
    }

    /// <summary>Withdraws a task.</summary>
    public SimulatedResponse Cancel(OperationPlan operation, Call call)
    {
        var parameter = operation.Operation.Parameters.LastOrDefault(p => p.Location == ParameterLocation.Path)?.Name ?? operation.Tasks[0].Protocol.QueryIdParameter;
        if (Find(operation, call, parameter) is not { } task)
        {
            return RefuseUnknown(operation, call, parameter);
        }

        if (!task.TryCancel(call.Now))
        {
            return operation.Surface.Refusals.Write(
                new Refusal { Trigger = ErrorTrigger.InvalidRequest, Status = 409, Message = $"task {task.Id} has already ended", OverridesMessage = true }, call.RequestId);
        }

        return OperationAnswerer.Write(operation.Answer, call, new RenderContext
        {
            Random = new SeededRandom(task.Seed),
            Now = call.Now,
            RequestId = call.RequestId,
            Media = media,
            Inputs = task.Inputs,
            Task = task.Facts(task.Look(call.Now)),
        });
    }

    private TaskAnswer AnswerOf(SimulatedTask task, TaskMoment moment)
    {
        var address = baseAddress();
        if (moment.Answer is { } written && ReferenceEquals(written.BaseAddress, address))
        {
            return written;
        }

        return moment.Answer = TaskWriter.Write(task, moment, media, address);
    }

    private static SimulatedTask? Find(OperationPlan operation, Call call, string parameter)
    {
        var value = call.Inputs.Find(parameter);
        var id = value?.AsString() ?? value?.ToJson() ?? "";
        var isByExternalId = operation.Tasks[0].Protocol.QueryByExternalId;
        var task = call.Namespace.Tasks.Find(new TaskKey(operation.Surface.Number, call.Account, id), isByExternalId);
        return task is not null && operation.Tasks.Contains(task.Plan) ? task : null;
    }

    private static bool IsDuplicate(Call call, TaskPlan plan, string? externalId) =>
        externalId is not null && call.Namespace.Tasks.IsReserved(plan.Surface, call.Account, externalId);

    private static SimulatedResponse RefuseDuplicate(OperationPlan operation, Call call, TaskPlan plan)
    {
        var violation = new Violation(plan.Protocol.ExternalIdRequestPointer!, "unique", "an id that the account has not used", "one that it has used");
        call.Violations = [violation];
        return operation.Surface.Refusals.Write(new Refusal { Trigger = ErrorTrigger.Duplicate, Status = 409, Message = violation.Message, Violations = call.Violations }, call.RequestId);
    }

    private static SimulatedResponse RefuseUnknown(OperationPlan operation, Call call, string parameter) => operation.Surface.Refusals.Write(
        new Refusal
        {
            Trigger = ErrorTrigger.UnknownResource,
            Status = 404,
            Message = $"there is no task with {parameter} {call.Inputs.Find(parameter)?.AsString()} in this account",
            OverridesMessage = true,
        },
        call.RequestId);

    private static string? TextAt(Call call, string? pointer) => pointer is null ? null : call.Inputs.TextAt(pointer);
}
