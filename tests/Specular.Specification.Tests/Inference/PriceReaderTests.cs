using Specular.Specification.Contract;
using Specular.Specification.Inference;
using Xunit;

namespace Specular.Specification.Tests.Inference;

/// <summary>Prices as vendors write them.</summary>
public sealed class PriceReaderTests
{
    [Theory]
    [InlineData("**价格:0.07 PTC/次**", "0.07", "PTC")]
    [InlineData("价格：0.007 PTC/次", "0.007", "PTC")]
    [InlineData("价格 `0.5` 元/次", "0.5", "CNY")]
    [InlineData("每次调用 ￥0.5/次", "0.5", "CNY")]
    [InlineData("It costs $0.05 per call.", "0.05", "USD")]
    [InlineData("Price: 0.1 USD per request", "0.1", "USD")]
    [InlineData("5 credits per generation", "5", "credits")]
    [InlineData("**价格**\n\n0.07 PTC/次", "0.07", "PTC")]
    [InlineData("| 价格 | 0.07 PTC / 次 |", "0.07", "PTC")]
    [InlineData("**价格:0 PTC/次**", "0", "PTC")]
    [InlineData("价格：0.1PTC／1次", "0.1", "PTC")]
    [InlineData("费用: 0.3 ABC/次调用", "0.3", "ABC")]
    [InlineData("每次调用消耗 5 积分", "5", "积分")]
    [InlineData("单次价格:**0.07** PTC", "0.07", "PTC")]
    [InlineData("按次计费,￥0.5", "0.5", "CNY")]
    [InlineData("每次请求扣费0.5元。", "0.5", "CNY")]
    [InlineData("0.5 元/任务", "0.5", "CNY")]
    [InlineData("USD 0.05 / request", "0.05", "USD")]
    [InlineData("每调用一次扣除 5 积分", "5", "积分")]
    [InlineData("0.5元一次", "0.5", "CNY")]
    [InlineData("Cost per request: $0.05", "0.05", "USD")]
    [InlineData("Each call costs 5 credits.", "5", "credits")]
    [InlineData("| Price per call | 0.07 PTC |", "0.07", "PTC")]
    [InlineData("RMB 1.5/次", "1.5", "CNY")]
    [InlineData("1,500 credits per call", "1500", "credits")]
    [InlineData("Cost: 12 units per call", "12", "units")]
    [InlineData("价格:0.07 PTC/次。价格:0.07 PTC/次", "0.07", "PTC")]
    public void APriceOfACallIsRead(string prose, string amount, string unit) => Assert.Equal(new Price(amount, unit, Basis.Documented), Read(prose));

    [Theory]
    [InlineData("价格:0.07 PTC/秒")]
    [InlineData("| model | 7.884 PTC |")]
    [InlineData("std: 0.07 PTC/次, pro: 0.14 PTC/次")]
    [InlineData("At most 5 per call")]
    [InlineData("10 MB per request")]
    [InlineData("Limit per request: 10 MB")]
    [InlineData("Items per call: 100 widgets")]
    [InlineData("Cost per request: $0.05 per second")]
    [InlineData("Price list: 10 MB per request")]
    [InlineData("Returns 100 items per call")]
    [InlineData("100 widgets per call")]
    [InlineData("每次最多 5 张")]
    [InlineData("每次 512 tokens")]
    [InlineData("价格:0.07~0.14 PTC/次")]
    [InlineData("价格:0.07 - 0.14 PTC/次")]
    [InlineData("价格:0.07 PTC/次起")]
    [InlineData("最低 0.07 元/次")]
    [InlineData("Up to 5 credits per call")]
    [InlineData("价格:5 元/1000次")]
    [InlineData("价格:5 元/千次")]
    [InlineData("$5 per 1,000 requests")]
    [InlineData("$0.05 per second")]
    [InlineData("单次价格 0.07 PTC/秒")]
    [InlineData("每次 0.07 元/张")]
    [InlineData("0.07 元/次/秒")]
    [InlineData("每1M token价格 7.884 PTC")]
    [InlineData("价格 v1.5 pro/次")]
    [InlineData("每次生成 5 秒视频 0.5 元")]
    [InlineData("Version 1.2, three calls a second")]
    [InlineData("")]
    public void WhatIsNoPriceOfACallIsNone(string prose) => Assert.Null(Read(prose));

    [Fact]
    public void ProseMadeToCostMuchCostsLittle()
    {
        var prose = string.Concat(Enumerable.Repeat("每次1,000,000 ", 20_000)) + new string('1', 200_000) + new string(' ', 200_000) + "/";

        Assert.Null(Read(prose));
    }

    [Fact]
    public void AProfilesPriceWins()
    {
        var api = new ApiText().Add("POST /x", description: "价格:0.07 PTC/次").Add("POST /y", description: "std 0.07 元/次, pro 0.14 元/次")
            .Profile("prices: [{operation: POST /x, amount: 0.5, unit: CNY, basis: captured, source: a bill}, {operation: POST /y, amount: '1', unit: CNY, basis: assumed, source: s}]");

        var contract = api.Contract();

        Assert.Equal(new Price("0.5", "CNY", Basis.Captured), contract.FindOperation("POST /x")!.Price);
        Assert.Equal(new Price("1", "CNY", Basis.Assumed), contract.FindOperation("POST /y")!.Price);
    }

    private static Price? Read(string prose) =>
        PriceReader.Read(new Operation { Source = new("d", ""), Method = "POST", Path = "/x", Description = prose });
}
