using Specular.Specification.Contract;
using Specular.Specification.Inference;
using Specular.Specification.Values;
using Xunit;

namespace Specular.Specification.Tests.Inference;

/// <summary>Contracts made to be walked for ever.</summary>
public sealed class HostileContractTests
{
    [Fact(Timeout = 30_000)]
    public async Task SchemasThatReferToEachOtherManyTimesOverAreWalkedInBoundedTime()
    {
        await Task.Yield();
        var source = new SourceReference("d", "");
        var everything = Enumerable.Range(0, 60).Select(i => new Schema { Source = source, Reference = $"#/S{i}" }).ToValueList();
        var contract = new ApiContract
        {
            Name = "t",
            Schemas = Enumerable.Range(0, 60).Select(i => new NamedSchema($"#/S{i}", $"S{i}", new Schema { Source = source, AllOf = everything })).ToValueList(),
            Operations =
            [
                new Operation
                {
                    Source = source, Method = "POST", Path = "/x",
                    Responses = [new Response { Source = source, Status = "200", Content = [new MediaContent { Source = source, MediaType = "application/json", Schema = everything[0] }] }],
                },
            ],
        };

        Assert.Empty(ContractInference.Apply(contract, []).TaskProtocols);
    }
}
