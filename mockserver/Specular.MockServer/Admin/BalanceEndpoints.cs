using System.Text.Json;
using Specular.Simulation;

namespace Specular.Mocking.Admin;

/// <summary>GET balance tells what accounts have left and what calls have cost; POST balance sets it. Accounts are numbered, because their names are keys.</summary>
internal sealed class BalanceEndpoints(Simulator simulator)
{
    /// <summary>The endpoints.</summary>
    public IEnumerable<AdminEndpoint> All =>
    [
        new("GET", "/balance", r => Tell(r.QueryValue("namespace") ?? "")),
        new("POST", "/balance", Set),
    ];

    private SimulatedResponse Set(AdminRequest request)
    {
        var body = request.ReadObject();
        body.AllowOnly("amount", "unit", "kind", "account", "namespace", "unlimited");
        var @namespace = body.Text("namespace") ?? "";
        var account = body.Text("account");
        if (body.Boolean("unlimited") == true)
        {
            if (account is not null || JsonMembers.Find(body, "amount") is not null)
            {
                throw AdminProblemException.BadRequest("\"unlimited\" is for all accounts and stands alone: {\"unlimited\": true}.");
            }

            simulator.SetBalance(null, null, @namespace);
        }
        else
        {
            simulator.SetBalance(Read(body), account, @namespace);
        }

        return Tell(@namespace);
    }

    private static SimulatedBalance Read(JsonElement body)
    {
        var amount = body.Decimal("amount") ?? throw AdminProblemException.BadRequest("\"amount\" is missing: {\"amount\": 1.5, \"unit\": \"PTC\"}.");
        var unit = body.Text("unit") is { Length: > 0 } text ? text : throw AdminProblemException.BadRequest("\"unit\" is missing, the unit that prices are in: {\"amount\": 1.5, \"unit\": \"PTC\"}.");
        return new SimulatedBalance(amount, unit)
        {
            Kind = body.Text("kind") switch
            {
                null or "account" => BalanceKind.Account,
                "resourcePack" => BalanceKind.ResourcePack,
                var other => throw AdminProblemException.BadRequest($"\"{other}\" is no kind of balance: \"kind\" is account or resourcePack."),
            },
        };
    }

    private SimulatedResponse Tell(string @namespace)
    {
        var sheet = simulator.Balances(@namespace);
        return JsonAnswer.Create(200, json =>
        {
            json.WriteStartObject();
            json.WriteString("namespace", @namespace);
            json.WritePropertyName("balance");
            Write(json, sheet.Initial, null);
            json.WriteStartArray("accounts");
            for (var i = 0; i < sheet.Accounts.Count; i++)
            {
                Write(json, sheet.Accounts[i].Value, i + 1);
            }

            json.WriteEndArray();
            json.WriteStartObject("spent");
            foreach (var (unit, amount) in sheet.Spent)
            {
                json.WriteNumber(unit, amount);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter json, SimulatedBalance? balance, int? number)
    {
        if (balance is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        if (number is { } n)
        {
            json.WriteNumber("number", n);
        }

        json.WriteNumber("amount", balance.Amount);
        json.WriteString("unit", balance.Unit);
        json.WriteString("kind", balance.Kind == BalanceKind.ResourcePack ? "resourcePack" : "account");
        json.WriteEndObject();
    }
}
