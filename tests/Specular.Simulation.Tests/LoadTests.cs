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
