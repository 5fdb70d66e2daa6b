using System.Text.Json;
using Specular.Simulation;
using Specular.Specification.Values;
using SimulatedState = Specular.Specification.Contract.TaskState;

namespace Specular.Mocking.Admin;

/// <summary>Reads an outcome from an admin request: <c>{"outcome": "fail", "reason": "moderation"}</c>.</summary>
internal static class OutcomeReader
{
    private static readonly string[] Common = ["outcome", "delay", "operation", "times", "namespace"];

    /// <summary>The outcome that an object describes.</summary>
    public static Outcome Read(JsonElement body)
    {
        Outcome outcome = body.Text("outcome") switch
        {
            "succeed" => ReadSuccess(body),
            "fail" => ReadFailure(body),
            "stall" => ReadStall(body),
            "error" => ReadError(body),
            "answer" => ReadAnswer(body),
            null => throw AdminProblemException.BadRequest("\"outcome\" is missing: succeed, fail, stall, error or answer."),
            var other => throw AdminProblemException.BadRequest($"\"{other}\" is not an outcome: succeed, fail, stall, error or answer."),
        };
        return body.Duration("delay") is { } delay ? outcome.After(delay) : outcome;
    }

    private static SucceedOutcome ReadSuccess(JsonElement body)
    {
        body.AllowOnly([.. Common, "submittedFor", "processingFor", "submittedPolls", "processingPolls"]);
        return new SucceedOutcome
        {
            SubmittedFor = body.Duration("submittedFor"),
            ProcessingFor = body.Duration("processingFor"),
            SubmittedPolls = body.Integer("submittedPolls"),
            ProcessingPolls = body.Integer("processingPolls"),
        };
    }

    private static FailOutcome ReadFailure(JsonElement body)
    {
        body.AllowOnly([.. Common, "reason", "atOnce"]);
        return new FailOutcome { Reason = body.Text("reason"), SkipsProcessing = body.Boolean("atOnce") ?? false };
    }

    private static StallOutcome ReadStall(JsonElement body)
    {
        body.AllowOnly([.. Common, "state"]);
        return new StallOutcome
        {
            State = body.Text("state") switch
            {
                null or "processing" => SimulatedState.Processing,
                "submitted" => SimulatedState.Submitted,
                var other => throw AdminProblemException.BadRequest($"A task cannot stall {other}: \"state\" is submitted or processing."),
            },
        };
    }

    private static AnswerOutcome ReadAnswer(JsonElement body)
    {
        body.AllowOnly([.. Common, "name"]);
        return new AnswerOutcome { Name = body.Text("name") ?? throw AdminProblemException.BadRequest("An answer needs its \"name\" in the document, or its status.") };
    }

    private static ErrorOutcome ReadError(JsonElement body)
    {
        body.AllowOnly([.. Common, "code", "status", "message"]);
        var code = JsonMembers.Find(body, "code") switch
        {
            null => null,
            { ValueKind: JsonValueKind.Number } number when number.TryGetInt64(out var value) => JsonValue.From(value),
            { ValueKind: JsonValueKind.String } text => JsonValue.From(text.GetString()!),
            _ => throw AdminProblemException.BadRequest("\"code\" must be a whole number or a text."),
        };
        var status = body.Integer("status");
        if (code is null && status is null)
        {
            throw AdminProblemException.BadRequest("An error needs a \"code\" of the error table, or a \"status\".");
        }

        if (status is < 200 or > 599)
        {
            throw AdminProblemException.BadRequest("\"status\" must be an HTTP status from 200 to 599.");
        }

        return new ErrorOutcome { Code = code, HttpStatus = status, Message = body.Text("message") };
    }
}
