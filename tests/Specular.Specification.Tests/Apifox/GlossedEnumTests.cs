using Specular.Specification.Documents;
using Specular.Specification.Inference;
using Specular.Specification.Values;
using Xunit;

namespace Specular.Specification.Tests.Apifox;

public sealed class GlossedEnumTests
{
    [Theory]
    [InlineData("submitted（已提交）", "submitted", "已提交")]
    [InlineData("submitted（已提交", "submitted", "已提交")]
    [InlineData("std (高性能)", "std", "高性能")]
    [InlineData("std(高性能）", "std", "高性能")]
    [InlineData("std【高性能】", "std", "高性能")]
    [InlineData("16:9（横屏）", "16:9", "横屏")]
    [InlineData("1：成功", "1", "成功")]
    [InlineData("1:成功", "1", "成功")]
    [InlineData("high quality（慢）", "high quality", "慢")]
    [InlineData("succeed（success）", "succeed", "success")]
    public void AGlossIsToldFromItsWord(string value, string word, string gloss) => Assert.Equal((word, gloss), GlossedEnums.Split(JsonValue.From(value)));

    [Theory]
    [InlineData("f(x)")]
    [InlineData("(xyz)")]
    [InlineData("sum(a, b)")]
    [InlineData("16:9")]
    [InlineData("a（b）c")]
    [InlineData("已提交（处理中）")]
    [InlineData("（已提交）")]
    [InlineData("快手")]
    [InlineData("http://example.com/中文")]
    [InlineData("[]")]
    [InlineData("std（）")]
    public void AValueThatHoldsBracketsStays(string value) => Assert.Null(GlossedEnums.Split(JsonValue.From(value)));

    [Fact]
    public void TheWireValueIsBareAndTheGlossItsLabelAndThePlaceIsTheValues()
    {
        const string Text = """
            openapi: 3.0.1
            paths:
              /x:
                get:
                  parameters:
                    - name: state
                      in: query
                      schema:
                        type: string
                        default: a（甲）
                        enum:
                          - a（甲）
                          - b（乙
                          - a
                        x-apifox-enum:
                          - {value: a（甲）, name: a（甲）, description: ''}
                          - {value: b, name: Second, description: more}
                    - {name: level, in: query, schema: {type: integer, enum: ['1（低）', 2]}}
                  responses: {}
            """;
        var source = new SourceDocument("x.yaml", Text);
        var result = ContractReader.Read("x", [source]);
        var state = result.Contract.Operations[0].Parameters[0].Schema;
        Assert.Equal([JsonValue.From("a"), JsonValue.From("b")], state.Enum!);
        Assert.Equal(JsonValue.From("a"), state.Default);
        Assert.Equal([("", "甲"), ("Second", "more")], state.EnumLabels.Select(l => (l.Name, l.Description)));
        Assert.Equal("1", result.Contract.Operations[0].Parameters[1].Schema.Enum![0].ToJson());
        var problems = result.Problems.Where(p => p.Descriptor.Id == "SPEC3106").Select(p => DocumentLocator.Locate(source, p).Line);
        Assert.Equal([12, 13, 18], problems.Order());
    }
}
