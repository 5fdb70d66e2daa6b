using Specular.Corpus.Mutation;
using Xunit;

namespace Specular.Specification.Tests.Robustness;

public sealed class ResourceTests
{
    public static TheoryData<string> Names => [.. HostileTexts.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void ATextThatIsMadeToCostMuchIsReadOrRefusedAtLittleCost(string name)
    {
        var reading = HostileReading.Of(HostileTexts.All[name]());
        Assert.True(reading.IsExplained, "refused without an error, or not read in time");
        Assert.InRange(reading.Seconds, 0, HostileReading.MostSeconds);
        Assert.InRange(reading.Bytes, 0, HostileReading.MostBytes);
    }
}
