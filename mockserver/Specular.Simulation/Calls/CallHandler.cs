using Specular.Simulation.Accounts;
using Specular.Simulation.Balances;
using Specular.Simulation.Errors;
using Specular.Simulation.Media;
using Specular.Simulation.Operations;
using Specular.Simulation.Requests;
using Specular.Simulation.Responses.Bodies;
using Specular.Simulation.Routing;
using Specular.Simulation.Surfaces;
using Specular.Specification.Profiles;
using Specular.Specification.Validation;

namespace Specular.Simulation.Calls;

/// <summary>Takes a call through its stages: route, credential, reading and checking, arranged outcome, answer.</summary>
internal sealed class CallHandler(
    OperationFinder operations, IReadOnlyList<Surface> surfaces, SimulatorOptions options, OperationAnswerer answerer, MediaAnswerer media, TokenAnswerer tokens, MediaMeasurer measurer)
{
    private readonly RefusalWriter _anybody = new(null);
    private readonly UnknownPathAdvisor _advisor = new(surfaces);

    /// <summary>Answers a call.</summary>
    public SimulatedResponse Handle(in SimulatedRequest request, Call call)
    {
        if (request.Path.StartsWith(MediaAddresses.Prefix, StringComparison.Ordinal) && media.Answer(request, call) is { } file)
        {
            return file;
        }

        call.HasSecrets = tokens.IsAddressed(request);
        var match = operations.Find(request.Method, request.Path, request.Query);
        if (match.Target is not { } operation)
        {
            return call.HasSecrets ? tokens.Answer(TokenRequest.Read(request), call.Now)
                : match.Allow is { } allow ? AnswerMethod(request, allow, call) : AnswerUnknownPath(request, call);
        }

        call.Operation = operation;
        call.Surface = operation.Surface;
        call.Accept = AcceptHeader.Parse(request.Headers?.Find("Accept"));
        if (call.HasSecrets && TokenRequest.Read(request) is { IsOfClient: true } wanted)
        {
            return AnswerToken(request, wanted, operation, call);
        }

        var credential = operation.Surface.Credentials.Check(request, operation.Credential, call.Now);
        if (credential.Fault is { } fault)
        {
            return Refuse(call, new Refusal
            {
                Trigger = credential.Trigger,
                Status = 401,
                Message = fault,
                OverridesMessage = true,
                Headers = [new Header("WWW-Authenticate", "Bearer")],
            });
        }

        call.Account = credential.Account;
        return Checked(request, match, operation, call);
    }

    // A document may list the token's address among its operations: what its schema gives would be a token that opens nothing.
    private SimulatedResponse AnswerToken(in SimulatedRequest request, in TokenRequest wanted, OperationPlan operation, Call call)
    {
        var asked = OutcomeAsked(request, out var outcomeFault);
        if (outcomeFault is not null)
        {
            return outcomeFault;
        }

        call.Outcome = asked ?? call.Namespace.TakeOutcome(operation.Operation.Key);
        return call.Outcome is ErrorOutcome or AnswerOutcome ? Answer(operation, call, call.Outcome) : Delayed(tokens.Answer(wanted, call.Now), call.Outcome);
    }

    private SimulatedResponse Checked(in SimulatedRequest request, RouteMatch<OperationPlan> match, OperationPlan operation, Call call)
    {
        var reading = operation.Reader.ReadBody(request);
        using var json = reading.Json;
        if (reading.Unreadable is { } unreadable)
        {
            return Refuse(call, unreadable);
        }

        var asked = OutcomeAsked(request, out var outcomeFault);
        if (outcomeFault is not null)
        {
            return outcomeFault;
        }

        var facts = new CallFacts(operation, call.Namespace, call.Account, call.Now, options.ChecksIssuedIds, measurer);
        var query = operation.Reader.ReadQuery(request);
        var report = operation.Reader.Check(request.Headers, match.Values, query, reading, facts);
        (call.Violations, call.Rules) = (report.Violations, report.Rules);
        if (call.Violations.Count > 0)
        {
            return Refuse(call, RefusalOf(call.Violations));
        }

        call.Inputs = new CallInputs { Json = json, Form = reading.Form, Parameters = Decoded(match.Values, query), Origins = facts.Origins };
        return Paid(operation, call, asked);
    }

    private static List<KeyValuePair<string, string>> Decoded(List<KeyValuePair<string, string>> path, List<KeyValuePair<string, string>> query) =>
        [.. path.Select(p => KeyValuePair.Create(p.Key, Uri.UnescapeDataString(p.Value))), .. query.Select(q => KeyValuePair.Create(q.Key, QueryString.Decode(q.Value)))];

    // The price is taken first, so that two calls at once cannot spend the same money, and given back if the call comes to nothing.
    private SimulatedResponse Paid(OperationPlan operation, Call call, Outcome? asked)
    {
        if (operation.Price is { } price && call.Namespace.Ledger.Take(call.Account, price) is { } insufficient)
        {
            return Refuse(call, RefusalOf(insufficient, price));
        }

        var response = Answer(operation, call, asked);
        if (operation.Price is { } taken && (response.IsRefusal || response.Status >= 400))
        {
            call.Namespace.Ledger.GiveBack(call.Account, taken);
        }

        return response;
    }

    private SimulatedResponse Answer(OperationPlan operation, Call call, Outcome? asked)
    {
        call.Outcome = asked ?? call.Namespace.TakeOutcome(operation.Operation.Key);
        return Delayed(call.Outcome is ErrorOutcome error ? Refuse(call, ArrangedRefusal(operation, error)) : answerer.Answer(operation, call), call.Outcome);
    }

    private static SimulatedResponse Delayed(SimulatedResponse response, Outcome? outcome) => outcome is { Delay.Ticks: > 0 } ? response.After(outcome.Delay) : response;

    // What was never issued is unknown, what is in use is a duplicate; beside other faults each is one of them.
    private static Refusal RefusalOf(IReadOnlyList<Violation> violations)
    {
        var (trigger, status) = violations.All(v => string.Equals(v.Keyword, "issuedBy", StringComparison.Ordinal)) ? (ErrorTrigger.UnknownResource, 404)
            : violations.All(v => string.Equals(v.Keyword, "unique", StringComparison.Ordinal)) ? (ErrorTrigger.Duplicate, 409)
            : (ErrorTrigger.InvalidRequest, 400);
        return new Refusal { Trigger = trigger, Status = status, Message = "", Violations = violations };
    }

    private static Refusal RefusalOf(SimulatedBalance balance, CallPrice price) => new()
    {
        Trigger = balance.Kind == BalanceKind.ResourcePack ? ErrorTrigger.PackSpent : ErrorTrigger.AccountInArrears,
        Status = balance.Kind == BalanceKind.ResourcePack ? 429 : 402,
        Message = $"the {(balance.Kind == BalanceKind.ResourcePack ? "resource pack" : "account")} has {balance} left, the call costs {price}",
    };

    private SimulatedResponse AnswerMethod(in SimulatedRequest request, string allow, Call call)
    {
        var header = new Header("Allow", allow);
        if (string.Equals(request.Method, "OPTIONS", StringComparison.Ordinal))
        {
            return new SimulatedResponse { Status = 204, Headers = [header], ContentLength = 0 };
        }

        return RefusePath(request.Path, call, new Refusal
        {
            Trigger = ErrorTrigger.MethodNotAllowed,
            Status = 405,
            Message = $"{request.Path} has no method {request.Method}; it has {allow}",
            OverridesMessage = true,
            Headers = [header],
        });
    }

    private SimulatedResponse AnswerUnknownPath(in SimulatedRequest request, Call call) => RefusePath(request.Path, call, new Refusal
    {
        Trigger = ErrorTrigger.UnknownPath,
        Status = 404,
        Message = _advisor.Advise(request.Method, request.Path),
    });

    private SimulatedResponse RefusePath(string path, Call call, Refusal refusal)
    {
        call.Surface = _advisor.Nearest(path);
        return (call.Surface?.Refusals ?? _anybody).Write(refusal, call.RequestId);
    }

    private Outcome? OutcomeAsked(in SimulatedRequest request, out SimulatedResponse? fault)
    {
        fault = null;
        if (request.Headers?.Find(options.OutcomeHeader) is not { Length: > 0 } text)
        {
            return null;
        }

        var outcome = OutcomeText.Parse(text, out var reason);
        if (outcome is null or SequenceOutcome)
        {
            fault = _anybody.Write(
                new Refusal { Trigger = ErrorTrigger.None, Status = 400, Message = $"{options.OutcomeHeader}: {reason ?? "one outcome for one call"}", OverridesMessage = true }, "");
        }

        return outcome;
    }

    private static Refusal ArrangedRefusal(OperationPlan operation, ErrorOutcome error)
    {
        var writer = operation.Surface.Refusals;
        var row = error.Code is { } code ? writer.FindRow(code) : error.HttpStatus is { } status ? writer.FindRow(status) : null;
        return new Refusal
        {
            Trigger = ErrorTrigger.None,
            Status = error.HttpStatus ?? 500,
            Row = row,
            Message = error.Message ?? (row is null ? "This failure was arranged." : ""),
            OverridesMessage = error.Message is not null,
        };
    }

    private static SimulatedResponse Refuse(Call call, Refusal refusal) => call.Operation!.Surface.Refusals.Write(refusal, call.RequestId);
}
