using Specular.Simulation;

namespace Specular.Mocking.Admin;

/// <summary>POST issued-ids lets an id count as issued that no documented operation issues.</summary>
internal sealed class IssuedIdEndpoints(Simulator simulator)
{
    /// <summary>The endpoints.</summary>
    public IEnumerable<AdminEndpoint> All => [new("POST", "/issued-ids", Seed)];

    private SimulatedResponse Seed(AdminRequest request)
    {
        var body = request.ReadObject();
        body.AllowOnly("member", "id", "operation", "account", "age", "duration", "facts", "namespace");
        var seed = new SeededId(
            body.Text("member") ?? throw AdminProblemException.BadRequest("\"member\" is missing, the member that carries the id: {\"member\": \"audio_id\", \"id\": \"825455158141661278\"}."),
            body.Text("id") ?? throw AdminProblemException.BadRequest("\"id\" is missing."))
        {
            Operation = body.Text("operation"),
            Account = body.Text("account"),
            Age = body.Duration("age") ?? TimeSpan.Zero,
            Duration = body.Duration("duration"),
            Facts = JsonMembers.Find(body, "facts")?.GetRawText() ?? "{}",
        };
        try
        {
            simulator.SeedIssued(seed, body.Text("namespace") ?? "");
        }
        catch (ArgumentException e)
        {
            throw AdminProblemException.BadRequest(e);
        }

        return JsonAnswer.Create(200, json =>
        {
            json.WriteStartObject();
            json.WriteString("member", seed.Member);
            json.WriteString("id", seed.Value);
            json.WriteString("age", DurationText.Format(seed.Age));
            json.WriteEndObject();
        });
    }
}
