using Specular.Specification.Contract;

namespace Specular.Simulation.Tests;

public sealed class LoadTests
{
    [Fact]
    public void ASchemaThatCannotBeCheckedIsRefusedWithItsPlace()
    {
        var problem = Assert.Single(Assert.Throws<SimulatorLoadException>(() => new Simulator([Surfaces.Of(
            """
            openapi: 3.0.3
            info: {title: t, version: '1'}
            paths:
              /a:
                post:
                  requestBody: {content: {application/json: {schema: {type: object, properties: {x: {type: string, pattern: '(['}}}}}}
                  responses: {'200': {description: ok}}
            """)])).Problems);
        Assert.Equal("document0.yaml", problem.Place.Document);
        Assert.EndsWith("/properties/x/pattern", problem.Place.Pointer, StringComparison.Ordinal);
        Assert.NotEmpty(problem.Remedy);
        Assert.DoesNotContain("..", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ARouteThatTwoContractsDefineDifferentlyIsRefusedWithBothPlaces()
    {
        const string Text = "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths:\n  /a:\n    get: {summary: SUMMARY, responses: {'200': {description: ok}}}\n";
        var problem = Assert.Single(Assert.Throws<SimulatorLoadException>(() => new Simulator([
            Surfaces.Of(Text), Surfaces.Of("specular: profile\nname: other\n", Text.Replace("SUMMARY", "other", StringComparison.Ordinal))])).Problems);
        Assert.NotNull(problem.OtherPlace);
        Assert.Contains("GET /a", problem.Message);
        Assert.Contains("two ports", problem.Remedy);
    }

    // OpenAPI calls such paths identical and forbids them; real documents have them.
    private const string TwoNames =
        """
        openapi: 3.0.3
        info: {title: t, version: '1'}
        paths:
          /a/{id}:
            get: {parameters: [{name: id, in: path, required: true, schema: {type: string}}], responses: {'200': {description: ok, content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}}}
          /a/{name}:
            OTHER: {parameters: [{name: name, in: path, required: true, schema: {type: string}}], responses: {'200': {description: ok, content: {application/json: {schema: {type: object, properties: {name: {type: string}}}}}}}}
        """;

    [Fact]
    public void PathsThatDifferInTheNamesOfTheirParametersHaveTheMethodsOfBoth()
    {
        var client = new Client(Surfaces.Of(TwoNames.Replace("OTHER", "delete", StringComparison.Ordinal)));

        Assert.Equal("""{"id":"x"}""", Client.Json(client.Send("GET", "/a/x")).ToJson());
        Assert.Equal("""{"name":"x"}""", Client.Json(client.Send("DELETE", "/a/x")).ToJson());
        Assert.Empty(client.Simulator.Describe().Limitations);
    }

    [Fact]
    public void OfTwoOperationsOfTheSameAddressesTheFirstAnswersAndTheOtherIsNamed()
    {
        var client = new Client(Surfaces.Of(TwoNames.Replace("OTHER", "get", StringComparison.Ordinal)));

        Assert.Equal("""{"id":"x"}""", Client.Json(client.Send("GET", "/a/x")).ToJson());
        var limitation = Assert.Single(client.Simulator.Describe().Limitations);
        Assert.Equal("GET /a/{name} is never reached: GET /a/{id} answers the same requests.", limitation.Message);
        Assert.Equal("/paths/~1a~1{name}/get", limitation.Place.Pointer);
        Assert.Equal("/paths/~1a~1{id}/get", limitation.OtherPlace?.Pointer);
    }

    [Fact]
    public void ACallIsHeldAgainstTheOperationThatWouldAnswerIt()
    {
        var checker = new ContractChecker([Surfaces.Of(TwoNames.Replace("OTHER", "get", StringComparison.Ordinal))]);

        Assert.Equal("GET /a/{id}", checker.Check(new SimulatedRequest { Method = "GET", Path = "/a/x" }).Operation?.Key);
    }

    [Fact]
    public void TheSameContractTwiceIsOneContract()
    {
        var client = new Client(Surfaces.Kling302(), Surfaces.Kling302());
        Assert.Equal("submitted", client.Status(client.Start()));
    }

    [Fact]
    public void AnArrangementThatCannotComeAboutIsRefusedAtTheStart() =>
        Assert.Contains("POST /nothing", Assert.Throws<SimulatorLoadException>(
            () => new Simulator([Surfaces.Kling302()], new SimulatorOptions { Arrangements = [new Arrangement("POST /nothing", Outcome.Fail())] })).Message);

    [Fact]
    public void TheDescriptionSaysWhatIsAssumed()
    {
        using var simulator = new Simulator([Surfaces.Kling302(), Surfaces.KlingRelay()]);
        var description = simulator.Describe();
        Assert.Equal(5, description.Routes.Count);
        Assert.True(description.Routes.Single(r => r.Path.EndsWith("image2video/{id}", StringComparison.Ordinal)).IsSupplement);
        Assert.All(description.Protocols, p => Assert.NotEmpty(p.Protocol.Evidence));
        Assert.Contains(description.Behaviours, b => b.Basis == Basis.Assumed && b.Statement.Contains("90 s", StringComparison.Ordinal));
        Assert.Contains(description.Behaviours, b => b.Basis == Basis.Documented && b.Statement.Contains("in the last 24 h", StringComparison.Ordinal));
        Assert.Contains(description.Behaviours, b => b.Basis == Basis.Captured && b.Statement.Contains("moderation", StringComparison.Ordinal));
        Assert.Empty(description.Limitations);
    }
}
