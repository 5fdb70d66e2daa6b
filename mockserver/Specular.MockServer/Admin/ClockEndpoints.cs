using System.Globalization;
using Specular.Simulation;

namespace Specular.Mocking.Admin;

/// <summary>GET clock tells the time; POST clock/advance, clock/set and clock/scale move a virtual one.</summary>
internal sealed class ClockEndpoints(TimeProvider clock)
{
    // Year 9999 minus a few centuries: timers and lifetimes are added to the time and must not overflow it.
    private static readonly DateTimeOffset Latest = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The endpoints.</summary>
    public IEnumerable<AdminEndpoint> All =>
    [
        new("GET", "/clock", _ => Tell()),
        new("POST", "/clock/advance", Advance),
        new("POST", "/clock/set", Set),
        new("POST", "/clock/scale", Rescale),
    ];

    private SimulatedResponse Advance(AdminRequest request)
    {
        var body = request.ReadObject();
        body.AllowOnly("by");
        var by = body.Duration("by") ?? throw AdminProblemException.BadRequest("\"by\" is missing: {\"by\": \"30s\"}.");
        var movable = Movable();
        if (by > Latest - clock.GetUtcNow())
        {
            throw AdminProblemException.BadRequest("That is later than the year 9000.");
        }

        movable.Advance(by);
        return Tell();
    }

    private SimulatedResponse Set(AdminRequest request)
    {
        var body = request.ReadObject();
        body.AllowOnly("to");
        if (body.Text("to") is not { } text
            || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var to))
        {
            throw AdminProblemException.BadRequest("\"to\" must be a time: {\"to\": \"2026-01-31T12:00:00Z\"}.");
        }

        var movable = Movable();
        if (to < clock.GetUtcNow() || to > Latest)
        {
            throw AdminProblemException.BadRequest("The clock only goes forward, until the year 9000: a task never returns to a state it has left. POST /__specular/reset begins anew.");
        }

        movable.SetUtcNow(to);
        return Tell();
    }

    private SimulatedResponse Rescale(AdminRequest request)
    {
        var body = request.ReadObject();
        body.AllowOnly("to");
        if (body.Number("to") is not { } scale || scale is < 0 or > 1_000_000)
        {
            throw AdminProblemException.BadRequest("\"to\" must be a number from 0 (the clock stands still) to 1000000: {\"to\": 60} is a minute each second.");
        }

        Movable().Scale = scale;
        return Tell();
    }

    private VirtualClock Movable() => clock as VirtualClock
        ?? throw new AdminProblemException(409, "Not a virtual clock", "This server goes by the system's clock, which cannot be moved. Start it with a virtual one (--virtual-clock or --speed).");

    private SimulatedResponse Tell() => JsonAnswer.Create(200, json =>
    {
        json.WriteStartObject();
        json.WriteString("utcNow", clock.GetUtcNow());
        json.WriteBoolean("isVirtual", clock is VirtualClock);
        if (clock is VirtualClock { Scale: var scale })
        {
            json.WriteNumber("scale", scale);
        }

        json.WriteEndObject();
    });
}
