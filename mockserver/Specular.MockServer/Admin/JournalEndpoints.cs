using System.Globalization;
using System.Text;
using System.Text.Json;
using Specular.Mocking.Callbacks;
using Specular.Mocking.Loading;
using Specular.Simulation;
using Specular.Simulation.Describing;
using SimulatedVerdict = Specular.Specification.Validation.RuleVerdict;

namespace Specular.Mocking.Admin;

/// <summary>GET journal, GET tasks, GET callbacks: what happened so far. The journal is redacted by the simulator already.</summary>
internal sealed class JournalEndpoints(Simulator simulator, CallbackSender callbacks, Places places)
{
    /// <summary>The endpoints.</summary>
    public IEnumerable<AdminEndpoint> All =>
    [
        new("GET", "/journal", Journal),
        new("GET", "/tasks", Tasks),
        new("GET", "/callbacks", _ => Callbacks()),
    ];

    private SimulatedResponse Journal(AdminRequest request)
    {
        var entries = simulator.Journal.Entries(request.QueryValue("namespace"));
        if (request.QueryValue("last") is { } last)
        {
            if (!int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                throw AdminProblemException.BadRequest("\"last\" must be a whole number.");
            }

            entries = [.. entries.Skip(Math.Max(0, entries.Count - count))];
        }

        return JsonAnswer.Create(200, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("dropped", simulator.Journal.Dropped);
            json.WriteStartArray("entries");
            foreach (var entry in entries)
            {
                Write(json, entry);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private SimulatedResponse Tasks(AdminRequest request)
    {
        var tasks = simulator.Tasks(request.QueryValue("namespace") ?? "");
        return JsonAnswer.Create(200, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("tasks");
            foreach (var task in tasks)
            {
                json.WriteStartObject();
                json.WriteString("id", task.Id);
                json.WriteString("externalId", task.ExternalId);
                json.WriteString("operation", task.Operation);
                json.WriteString("state", StateName.Of(task.State));
                json.WriteString("failureMessage", task.FailureMessage);
                json.WriteString("createdAt", task.CreatedAt);
                json.WriteString("updatedAt", task.UpdatedAt);
                json.WriteNumber("polls", task.Polls);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private SimulatedResponse Callbacks() => JsonAnswer.Create(200, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("callbacks");
        foreach (var delivery in callbacks.Deliveries)
        {
            json.WriteStartObject();
            json.WriteString("at", delivery.At);
            json.WriteString("address", delivery.Address.AbsoluteUri);
            json.WriteString("taskId", delivery.TaskId);
            json.WriteString("state", StateName.Of(delivery.State));
            if (delivery.Status is { } status)
            {
                json.WriteNumber("status", status);
            }

            json.WriteString("failure", delivery.Failure);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private void Write(Utf8JsonWriter json, JournalEntry entry)
    {
        json.WriteStartObject();
        json.WriteNumber("number", entry.Number);
        json.WriteString("at", entry.At);
        json.WriteString("namespace", entry.Namespace);
        json.WriteString("method", entry.Method);
        json.WriteString("path", entry.Path);
        json.WriteString("query", entry.Query);
        json.WriteString("operation", entry.Operation);
        json.WriteNumber("status", entry.Status);
        json.WriteStartArray("violations");
        foreach (var violation in entry.Violations)
        {
            json.WriteStringValue(places.Describe(violation));
        }

        json.WriteEndArray();
        json.WriteStartArray("rules");
        foreach (var rule in entry.Rules)
        {
            json.WriteStartObject();
            json.WriteString("verdict", rule.Verdict switch { SimulatedVerdict.Passed => "passed", SimulatedVerdict.Violated => "violated", _ => "notChecked" });
            json.WriteString("rule", RuleSentence.Of(rule.Rule));
            json.WriteString("source", rule.Rule.Evidence.Statement);
            json.WriteString("basis", BasisName.Of(rule.Rule.Evidence.Basis));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("headers");
        foreach (var header in entry.Headers)
        {
            json.WriteString(header.Name, header.Value);
        }

        json.WriteEndObject();
        WriteBody(json, "body", entry.Body, entry.BodyLength);
        WriteBody(json, "response", entry.ResponseBody, entry.ResponseLength);
        json.WriteEndObject();
    }

    private static void WriteBody(Utf8JsonWriter json, string name, ReadOnlyMemory<byte> body, long length)
    {
        json.WriteNumber(name + "Length", length);
        json.WritePropertyName(name);
        if (body.IsEmpty)
        {
            json.WriteNullValue();
            return;
        }

        try
        {
            // Only a whole body is JSON; a cut one, a picture or a form is shown as text.
            using var document = JsonDocument.Parse(body);
            document.RootElement.WriteTo(json);
        }
        catch (JsonException)
        {
            json.WriteStringValue(Encoding.UTF8.GetString(body.Span));
        }
    }
}
