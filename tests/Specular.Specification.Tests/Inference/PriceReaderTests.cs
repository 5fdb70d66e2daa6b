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
    public void APriceOfACallIsRead(string prose, string amount, string unit) => Assert.Equal(new Price(amount, unit, Basis.Documented), Read(prose));

    [Theory]
    [InlineData("价格:0.07 PTC/秒")]
    [InlineData("| model | 7.884 PTC |")]
    [InlineData("std: 0.07 PTC/次, pro: 0.14 PTC/次")]
    [InlineData("At most 5 per call")]
    [InlineData("Version 1.2, three calls a second")]
    [InlineData("")]
    public void WhatIsNoPriceOfACallIsNone(string prose) => Assert.Null(Read(prose));

    private static Price? Read(string prose) =>
        PriceReader.Read(new Operation { Source = new("d", ""), Method = "POST", Path = "/x", Description = prose });
}
