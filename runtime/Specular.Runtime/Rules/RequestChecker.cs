using Specular.Descriptors;

namespace Specular.Rules;

/// <summary>Checks requests against the rules of their operations.</summary>
internal sealed class RequestChecker(ClientMemory memory, TimeProvider clock)
{
    /// <summary>Checks a request. It waits for nothing but media that has to be read.</summary>
    public async ValueTask<RequestCheck> CheckAsync(OperationDescriptor operation, ApiRequest request, CancellationToken cancellationToken)
    {
        var media = new MediaMeasures();
        var check = Check(operation, request, media);
        if (!media.IsWaiting)
        {
            return check;
        }

        await media.MeasureAsync(cancellationToken).ConfigureAwait(false);
        return Check(operation, request, media);
    }

    private RequestCheck Check(OperationDescriptor operation, ApiRequest request, MediaMeasures media)
    {
        var rules = operation.Rules;
        var outcomes = new RuleOutcome[rules.Count];
        var run = new RuleRun(rules, request.Body?.Inspect() ?? default, memory, clock.GetUtcNow(), media);
        for (var i = 0; i < outcomes.Length; i++)
        {
            outcomes[i] = run.Check(rules[i]);
        }

        return new RequestCheck(operation, outcomes, run.Violations);
    }
}
