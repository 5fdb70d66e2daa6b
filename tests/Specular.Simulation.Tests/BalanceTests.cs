namespace Specular.Simulation.Tests;

/// <summary>The simulated balance: what calls cost, and how they are refused when it is spent.</summary>
public sealed class BalanceTests
{
    private const string Path = "/v1/films";

    private const string Document = """
        openapi: 3.0.1
        info: {title: Films, version: '1'}
        paths:
          /v1/films:
            post:
              description: '**价格:0.1 PTC/次**'
              requestBody: {required: true, content: {application/json: {schema: {type: object, properties: {title: {type: string}}, required: [title]}}}}
              responses: {'200': {description: '', content: {application/json: {schema: {type: object, properties: {name: {type: string}}}}}}}
          /v1/free:
            post:
              description: '**价格:0 PTC/次**'
              responses: {'200': {description: ''}}
          /v1/unpriced:
            post:
              responses: {'200': {description: ''}}
        """;

    private const string Table = """
        specular: profile
        credential: {in: header, name: Authorization, prefix: "Bearer ", basis: documented, source: header}
        errors:
          - {code: 1101, status: 429, meaning: The account is in arrears., when: [accountInArrears], basis: documented, source: table}
          - {code: 1102, status: 429, meaning: The pack is used up., when: [packSpent], basis: documented, source: table}
        """;

    [Fact]
    public void TenCallsForATenthSpendOneExactly()
    {
        var client = On(new SimulatedBalance(1m, "PTC"));
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(200, Film(client).Status);
        }

        Assert.Equal(new SimulatedBalance(0.0m, "PTC"), client.Simulator.BalanceOf("sk-test"));
        var refused = Film(client);
        Assert.Equal((429, 1101L), (refused.Status, Client.Json(refused)["code"]!.AsInt64()));
        Assert.Equal(1.0m, client.Simulator.Statistics.Spent["PTC"]);
    }

    [Fact]
    public void ASpentResourcePackHasACodeOfItsOwn()
    {
        var refused = Film(On(new SimulatedBalance(0.09m, "ptc") { Kind = BalanceKind.ResourcePack }));
        Assert.Equal((429, 1102L), (refused.Status, Client.Json(refused)["code"]!.AsInt64()));
    }

    [Theory]
    [InlineData(BalanceKind.Account, 402)]
    [InlineData(BalanceKind.ResourcePack, 429)]
    public void WithoutATableTheRefusalIsAProblemThatSaysWhatIsLeft(BalanceKind kind, int status)
    {
        var client = new Client(new SimulatorOptions { Balance = new SimulatedBalance(0.05m, "PTC") { Kind = kind } }, Surfaces.Of(Document));
        var refused = Film(client);
        Assert.Equal((status, "application/problem+json"), (refused.Status, refused.ContentType));
        Assert.Contains("0.05 PTC left, the call costs 0.1 PTC", Client.Json(refused)["detail"]!.AsString());
    }

    [Fact]
    public void CallsThatAreRefusedFreeOrUnpricedCostNothing()
    {
        var client = On(new SimulatedBalance(0.1m, "PTC"));
        Assert.Equal(400, client.Send("POST", Path, "{}").Status);
        client.Outcome = "status=500";
        Assert.Equal(500, Film(client).Status);
        client.Outcome = null;
        Assert.Equal(200, client.Send("POST", "/v1/free").Status);
        Assert.Equal(200, client.Send("POST", "/v1/unpriced").Status);
        Assert.Equal(new SimulatedBalance(0.1m, "PTC"), client.Simulator.BalanceOf("sk-test"));
        Assert.DoesNotContain(client.Simulator.Statistics.Spent, s => s.Value != 0);
    }

    [Fact]
    public void ASecondUseOfAnExternalIdCostsNothing()
    {
        var client = new Client(new SimulatorOptions { Balance = new SimulatedBalance(1m, "PTC") });
        client.Start("mine");
        client.Identify();
        var before = client.Simulator.BalanceOf("sk-test");
        var body = client.LipSyncBody("mine");
        var paid = client.Simulator.BalanceOf("sk-test")!.Amount;
        Assert.Equal(400, client.Send("POST", "/klingai/v1/videos/advanced-lip-sync", body).Status);
        Assert.Equal(before!.Amount - 0.007m, paid);
        Assert.Equal(paid, client.Simulator.BalanceOf("sk-test")!.Amount);
    }

    [Fact]
    public void AccountsAndNamespacesSpendTheirOwn()
    {
        var client = On(new SimulatedBalance(0.1m, "PTC"));
        Assert.Equal(200, Film(client).Status);
        Assert.Equal(429, Film(client).Status);
        client.Key = "sk-other";
        Assert.Equal(200, Film(client).Status);
        client.Namespace = "n";
        Assert.Equal(200, Film(client).Status);
        Assert.Equal(0.3m, client.Simulator.Statistics.Spent["PTC"]);
    }

    [Fact]
    public void ABalanceIsSetForOneAccountOrForAll()
    {
        var client = On(null);
        Assert.Equal(200, Film(client).Status);
        client.Simulator.SetBalance(new SimulatedBalance(0, "PTC"), "sk-test");
        Assert.Equal(429, Film(client).Status);
        client.Key = "sk-other";
        Assert.Equal(200, Film(client).Status);
        client.Simulator.SetBalance(new SimulatedBalance(0, "PTC"));
        Assert.Equal(429, Film(client).Status);
        client.Simulator.SetBalance(null);
        Assert.Equal(200, Film(client).Status);
    }

    [Fact]
    public void AccountsAreBounded()
    {
        var client = new Client(new SimulatorOptions { Balance = new SimulatedBalance(0.1m, "PTC"), MaxAccounts = 2 }, Surfaces.Of(Document, Table));
        foreach (var key in new[] { "a", "b", "c" })
        {
            client.Key = key;
            Film(client);
        }

        Assert.Equal(["b", "c"], client.Simulator.Balances().Accounts.Select(a => a.Key));
        Assert.Equal(1, client.Simulator.Statistics.DroppedAccounts);
    }

    [Fact]
    public async Task CallsAtOnceNeverSpendMoreThanThereIs()
    {
        var client = On(new SimulatedBalance(5m, "PTC"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Enumerable.Range(0, 50).Count(_ => Film(client).Status == 200))));
        Assert.Equal(50, answers.Sum());
        Assert.Equal(5m, client.Simulator.Statistics.Spent["PTC"]);
    }

    [Fact]
    public void ABalanceInAUnitThatNoPriceHasIsSaid()
    {
        Assert.Contains(On(new SimulatedBalance(1, "USD")).Simulator.Describe().Limitations, l => l.Message.Contains("prices are in PTC", StringComparison.Ordinal));
        Assert.DoesNotContain(On(new SimulatedBalance(1, "PTC")).Simulator.Describe().Limitations, l => l.Message.Contains("never spent", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1.5PTC", "1.5 PTC")]
    [InlineData("20 元", "20 元")]
    [InlineData(".5PTC", "0.5 PTC")]
    [InlineData("PTC", null)]
    [InlineData("1.5", null)]
    [InlineData("-1PTC", null)]
    [InlineData("1.2.3PTC", null)]
    [InlineData("", null)]
    public void ABalanceIsReadAsPeopleWriteIt(string text, string? read) => Assert.Equal(read, SimulatedBalance.Parse(text)?.ToString());

    private static Client On(SimulatedBalance? balance) => new(new SimulatorOptions { Balance = balance }, Surfaces.Of(Document, Table));

    private static SimulatedResponse Film(Client client) => client.Send("POST", Path, """{"title":"a"}""");
}
