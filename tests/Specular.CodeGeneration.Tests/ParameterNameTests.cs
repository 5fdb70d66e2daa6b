using Specular.Specification.Contract;
using Xunit;
using static Specular.CodeGeneration.Tests.ContractBuilder;

namespace Specular.CodeGeneration.Tests;

/// <summary>What arguments are called that want the name of another.</summary>
public sealed class ParameterNameTests
{
    [Fact]
    public void ParametersOfOneNameAreToldApartByTheirPlaces() => Assert.Equal(
        ["path id id", "query id queryId", "header id headerId", "cookie id cookieId"], Named(false, ("id", ParameterLocation.Path), ("id", ParameterLocation.Query), ("id", ParameterLocation.Header), ("id", ParameterLocation.Cookie)));

    [Fact]
    public void WhatElseStandsInTheSignatureKeepsItsName() => Assert.Equal(
        ["query request queryRequest", "query cancellationToken queryCancellationToken"], Named(true, ("request", ParameterLocation.Query), ("cancellationToken", ParameterLocation.Query)));

    [Fact]
    public void WhatTheMethodsNeedForThemselvesTakesNoNameAway() => Assert.Equal(
        ["query token token", "query options options", "query built built", "query body body", "query item item", "query request request"],
        Named(false, [.. new[] { "token", "options", "built", "body", "item", "request" }.Select(n => (n, ParameterLocation.Query))]));

    [Fact]
    public void AParameterThatIsCalledLikeAPlaceKeepsItsName() => Assert.Equal(
        ["query id queryId2", "query queryId queryId", "path id id"], Named(false, ("id", ParameterLocation.Query), ("queryId", ParameterLocation.Query), ("id", ParameterLocation.Path)));

    [Fact]
    public void ThoseOfOnePlaceHaveNumbers() => Assert.Equal(["query a-b aB", "query a_b aB2"], Named(false, ("a-b", ParameterLocation.Query), ("a_b", ParameterLocation.Query)));

    [Fact]
    public void TheirOrderDecidesNothing()
    {
        (string, ParameterLocation)[] parameters = [("id", ParameterLocation.Query), ("id", ParameterLocation.Header), ("request", ParameterLocation.Query), ("Id", ParameterLocation.Query), ("a b", ParameterLocation.Query), ("a.b", ParameterLocation.Query)];

        Assert.Equal(Named(true, parameters).Order(StringComparer.Ordinal), Named(true, [.. parameters.Reverse()]).Order(StringComparer.Ordinal));
    }

    private static string[] Named(bool hasBody, params (string Name, ParameterLocation Location)[] parameters)
    {
        var operation = Operation("POST /x", id: "send", body: hasBody ? Object(("a", Text)) : null) with
        {
            Parameters = [.. parameters.Select(p => new Parameter { Source = new("api.yaml", "/" + p.Name), Name = p.Name, Location = p.Location, Schema = Text, Style = p.Location is ParameterLocation.Query or ParameterLocation.Cookie ? "form" : "simple" })],
        };
        var lowered = Contract(operation).Lower();
        var models = Assert.Single(lowered.Model.Operations).Parameters;
        return [.. parameters.Select(p => models.Single(m => m.WireName == p.Name && m.Location == p.Location)).Select(m => $"{m.Location.ToString().ToLowerInvariant()} {m.WireName} {m.Name}")];
    }
}
