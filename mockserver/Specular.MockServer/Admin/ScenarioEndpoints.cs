using System.Text.Json;
using Specular.Mocking.Callbacks;
using Specular.Simulation;

namespace Specular.Mocking.Admin;

/// <summary>POST scenarios arranges outcomes; POST reset forgets everything.</summary>
internal sealed class ScenarioEndpoints(Simulator simulator, CallbackSender callbacks)
{
    /// <summary>The endpoints.</summary>
    public IEnumerable<AdminEndpoint> All =>
    [
        new("POST", "/scenarios", Arrange),
        new("POST", "/reset", Reset),
    ];

    private SimulatedResponse Arrange(AdminRequest request)
    {
        var body = request.ReadObject();
        var key = body.Text("operation")
            ?? throw AdminProblemException.BadRequest("\"operation\" is missing: the operation's key, \"POST /v1/videos\".");
        var operations = simulator.Contracts.SelectMany(c => c.Operations).Select(o => o.Key).ToArray();
        if (!operations.Contains(key, StringComparer.Ordinal))
        {
            throw AdminProblemException.BadRequest($"There is no operation \"{key}\". There are: {string.Join(", ", operations)}.");
        }

        var times = ReadTimes(body);
        var @namespace = body.Text("namespace") ?? "";
        var outcome = OutcomeReader.Read(body);
        try
        {
            simulator.Arrange(key, outcome, times, @namespace);
        }
        catch (ArgumentException e)
        {
            throw AdminProblemException.BadRequest(e);
        }

        return JsonAnswer.Create(200, json =>
        {
            json.WriteStartObject();
            json.WriteString("operation", key);
            json.WriteString("outcome", body.Text("outcome"));
            if (times == Arrangement.Always)
            {
                json.WriteString("times", "always");
            }
            else
            {
                json.WriteNumber("times", times);
            }

            json.WriteString("namespace", @namespace);
            json.WriteEndObject();
        });
    }

    private SimulatedResponse Reset(AdminRequest request)
    {
        var body = request.ReadObject();
        body.AllowOnly("namespace");
        var @namespace = body.Text("namespace");
        simulator.Reset(@namespace);
        if (@namespace is null)
        {
            callbacks.Clear();
        }

        return JsonAnswer.Create(200, json =>
        {
            json.WriteStartObject();
            json.WriteBoolean("reset", value: true);
            json.WriteEndObject();
        });
    }

    private static int ReadTimes(JsonElement body)
    {
        if (JsonMembers.Find(body, "times") is { ValueKind: JsonValueKind.String } always && always.ValueEquals("always"))
        {
            return Arrangement.Always;
        }

        return body.Integer("times") switch
        {
            null => 1,
            0 => throw AdminProblemException.BadRequest("\"times\" must be at least 1, or \"always\"."),
            { } times => times,
        };
    }
}
