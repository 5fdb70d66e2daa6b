using System.Text;
using Specular.Specification.Validation;
using Xunit;

namespace Specular.Specification.Tests.Validation.Rules;

public sealed class RuleCostTests
{
    /// <summary>The simulator checks every request: what holds may cost a list of outcomes, and no object for each rule or place.</summary>
    [Fact]
    public void WhatHoldsCostsNoObjectForEachRuleOrPlace()
    {
        var contract = Surface.Read("kling-302").Contract;
        var validator = RequestValidator.Compile(contract.Operation("POST /klingai/v1/videos/advanced-lip-sync"), contract);
        const string Face = """{"face_id":"f","sound_file":"https://example.com/a.mp3","sound_start_time":0,"sound_end_time":3000,"sound_insert_time":0}""";
        using var one = JsonBody.TryRead(Bytes(Face), out _);
        using var many = JsonBody.TryRead(Bytes(string.Join(',', Enumerable.Repeat(Face, 50))), out _);
        _ = Allocated(validator, one!);
        _ = Allocated(validator, many!);

        Assert.True(validator.Check(TestParameters.None, many!).IsValid);
        Assert.InRange(Allocated(validator, one!), 0, 1000);
        Assert.Equal(Allocated(validator, one!), Allocated(validator, many!));
    }

    // The least of several: a collection in between counts as allocated what it throws away.
    private static long Allocated(RequestValidator validator, JsonBody body) => Enumerable.Range(0, 50).Min(_ =>
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        validator.Check(TestParameters.None, body);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    });

    private static ReadOnlyMemory<byte> Bytes(string faces) => Encoding.UTF8.GetBytes("{\"session_id\":\"s\",\"external_task_id\":\"e\",\"face_choose\":[" + faces + "]}");
}
