using System.Text.Json;
using Specular.Simulation;

namespace Specular.Mocking.Admin;

/// <summary>GET contract: what is served, and on what each behaviour rests.</summary>
internal sealed class ContractEndpoints(Simulator simulator)
{
    /// <summary>The endpoints.</summary>
    public IEnumerable<AdminEndpoint> All => [new("GET", "/contract", _ => Describe())];

    private SimulatedResponse Describe()
    {
        var description = simulator.Describe();
        return JsonAnswer.Create(200, json =>
        {
            json.WriteStartObject();
            WriteSurfaces(json);
            WriteRoutes(json, description);
            WriteProtocols(json, description);
            WriteBehaviours(json, description);
            json.WriteStartArray("limitations");
            foreach (var limitation in description.Limitations)
            {
                json.WriteStringValue(limitation.ToString());
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private void WriteSurfaces(Utf8JsonWriter json)
    {
        json.WriteStartArray("surfaces");
        foreach (var contract in simulator.Contracts)
        {
            json.WriteStartObject();
            json.WriteString("name", contract.Name);
            json.WriteString("title", contract.Profile.Title);
            json.WriteString("profile", contract.Profile.Document.Length == 0 ? null : contract.Profile.Document);
            json.WriteStartArray("documents");
            foreach (var document in contract.Documents)
            {
                json.WriteStartObject();
                json.WriteString("name", document.Name);
                json.WriteString("dialect", document.Dialect);
                json.WriteBoolean("isSupplement", document.IsSupplement);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRoutes(Utf8JsonWriter json, SimulatorDescription description)
    {
        json.WriteStartArray("routes");
        foreach (var route in description.Routes)
        {
            json.WriteStartObject();
            json.WriteString("surface", route.Contract);
            json.WriteString("method", route.Method);
            json.WriteString("path", route.Path);
            json.WriteString("summary", route.Summary);
            json.WriteString("part", route.Part);
            json.WriteBoolean("isSupplement", route.IsSupplement);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteProtocols(Utf8JsonWriter json, SimulatorDescription description)
    {
        json.WriteStartArray("tasks");
        foreach (var protocol in description.Protocols)
        {
            json.WriteStartObject();
            json.WriteString("surface", protocol.Contract);
            json.WriteString("create", protocol.Protocol.CreateOperation);
            json.WriteString("query", protocol.Protocol.QueryOperation);
            json.WriteString("id", protocol.Protocol.CreateIdPointer);
            json.WriteString("status", protocol.Protocol.StatusPointer);
            json.WriteString("result", protocol.Protocol.ResultPointer);
            json.WriteString("failureMessage", protocol.Protocol.FailureMessagePointer);
            json.WriteString("externalId", protocol.Protocol.ExternalIdRequestPointer);
            json.WriteString("callback", protocol.Protocol.CallbackPointer);
            json.WriteString("submittedFor", DurationText.Format(protocol.SubmittedFor));
            json.WriteString("processingFor", DurationText.Format(protocol.ProcessingFor));
            json.WriteString("idFormat", protocol.IdFormat);
            json.WriteStartArray("words");
            foreach (var word in protocol.Protocol.Vocabulary)
            {
                json.WriteStartObject();
                json.WritePropertyName("wire");
                json.WriteRawValue(word.Wire.ToJson());
                json.WriteString("state", StateName.Of(word.State));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartObject("failures");
            foreach (var (name, message) in protocol.Failures)
            {
                json.WriteString(name, message);
            }

            json.WriteEndObject();
            json.WriteStartArray("evidence");
            foreach (var evidence in protocol.Protocol.Evidence)
            {
                json.WriteStringValue($"{evidence.Statement} ({BasisName.Of(evidence.Basis)}{(evidence.Place is { } place ? $", {place}" : "")})");
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteBehaviours(Utf8JsonWriter json, SimulatorDescription description)
    {
        json.WriteStartArray("behaviours");
        foreach (var behaviour in description.Behaviours)
        {
            json.WriteStartObject();
            json.WriteString("surface", behaviour.Contract);
            json.WriteString("subject", behaviour.Subject);
            json.WriteString("statement", behaviour.Statement);
            json.WriteString("basis", BasisName.Of(behaviour.Basis));
            json.WriteString("source", behaviour.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
