using System.Text.Json.Nodes;
using Xunit;

namespace Specular.Generator.Tests.Wire;

/// <summary>Every style of parameter, sent by a generated client over TCP and read by a reader that follows the specifications.</summary>
public sealed class ParameterWireTests : IAsyncDisposable
{
    private static readonly Lazy<System.Reflection.Assembly> s_client = new(() => WireClient.Compile("paths:\n" + string.Concat(WireCase.All.Select(c => c.Document))));

    private readonly RawServer _server = new();
    private readonly HttpClient _http = new();

    public static TheoryData<string> Operations => [.. WireCase.All.Select(c => c.Operation)];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task AServerReadsWhatTheCallerGave(string operation)
    {
        var of = WireCase.All.Single(c => c.Operation == operation);
        var client = new WireClient(s_client.Value, _server.Address, _http);
        var wrong = new List<string>();
        foreach (var json in of.Values)
        {
            await client.CallAsync(operation, json);
            var read = StyleReader.Read(of, _server.Last);

            // An empty list and an empty object are undefined in RFC 6570, and not sent.
            if (!JsonNode.DeepEquals(JsonNode.Parse(json), read) && !(read is null or JsonObject { Count: 0 } && json is "[]" or "{}"))
            {
                wrong.Add($"{json} was read as {read?.ToJsonString()} from {_server.Last.Target} {string.Join(" | ", _server.Last.Headers.Select(h => h.Key + ": " + h.Value))}");
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task WhatTheWireCannotCarryIsRefusedAndNotSent(string operation)
    {
        var of = WireCase.All.Single(c => c.Operation == operation);
        var client = new WireClient(s_client.Value, _server.Address, _http);
        string[] candidates = of.Kind switch
        {
            "scalar" => ["\"\"", "\"中\"", "\"a\\r\\nX-Evil: 1\""],
            "array" => ["[]", "[\"a,b\"]", "[\"a b\"]", "[\"a|b\"]", "[\"a.b\"]", "[\"中\"]"],
            "object" => ["{}", "{\"G\":\"a,b\"}", "{\"G\":\"a b\"}", "{\"G\":\"a|b\"}", "{\"G\":\"a.b\"}", "{\"名\":\"x\"}"],
            _ => [],
        };
        foreach (var json in candidates.Where(c => !of.CanCarry(c)))
        {
            var fault = await Assert.ThrowsAsync<ArgumentException>(() => client.CallAsync(operation, json));
            Assert.Contains(of.Name, fault.Message);
            Assert.Null(_server.Last);
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task WhatIsNotGivenIsNotSent(string operation)
    {
        var of = WireCase.All.Single(c => c.Operation == operation);
        if (of.Place == "path")
        {
            return;
        }

        await new WireClient(s_client.Value, _server.Address, _http).CallAsync(operation, null);

        Assert.Equal("/" + operation, _server.Last.Target);
        Assert.Null(_server.Last.Header("Cookie"));
        Assert.Null(_server.Last.Header(of.Name));
        Assert.Null(_server.Last.Header("Content-Type"));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }
}
