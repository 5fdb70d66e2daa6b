using System.Diagnostics;
using System.Text;
using Specular.Specification.Contract;
using Specular.Specification.Validation;
using Specular.Specification.Values;
using Xunit;

namespace Specular.Specification.Tests.Validation;

/// <summary>Schemas and values made to keep a validator busy: it ends, and says so when it did not come to an end.</summary>
public sealed class HostileSchemaTests
{
    private static readonly SourceReference Here = new("d.yaml", "/s");

    [Fact]
    public void SchemasThatReferTwiceToTheNextAreCheckedOnce()
    {
        var schemas = Doubling(64, arms => New() with { AllOf = arms }, New() with { Types = SchemaTypes.Integer });

        Assert.Empty(Validate(schemas, "1"));
        Assert.Equal(["type"], Validate(schemas, "\"x\"").Select(v => v.Keyword).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void ChoicesOfChoicesOfWhichNoneHoldsAreTriedOnce()
    {
        var schemas = Doubling(64, arms => New() with { OneOf = arms }, New() with { Enum = [JsonValue.From(1)] });

        Assert.DoesNotContain(Validate(schemas, "2"), v => v.Keyword == "effort");
        Assert.NotEmpty(Validate(schemas, "2"));
    }

    [Fact]
    public void WhatCannotBeRememberedEndsUnfinishedInsteadOfNever()
    {
        // Whoever asks for unevaluated members needs each way's answer again.
        var schemas = Doubling(64, arms => New() with { AllOf = arms }, New() with { UnevaluatedProperties = New() with { Boolean = true } });
        var root = New() with { AllOf = [Reference(0)], UnevaluatedProperties = New() with { Boolean = false } };
        var violation = Assert.Single(SchemaValidator.Compile(root, new ApiContract { Name = "x", Schemas = schemas }).Validate("""{"a":1}"""u8.ToArray()));

        Assert.Equal("effort", violation.Keyword);
    }

    [Fact]
    public void NotDoesNotTurnUnfinishedIntoValid()
    {
        var schemas = Doubling(64, arms => New() with { AllOf = arms, UnevaluatedProperties = New() with { Boolean = true } }, New());

        Assert.Equal(["effort"], SchemaValidator.Compile(New() with { Not = Reference(0) }, new ApiContract { Name = "x", Schemas = schemas }).Validate("{}"u8.ToArray()).Select(v => v.Keyword));
    }

    [Fact]
    public void AChainOfReferencesLongerThanTheStackIsNotFollowedToItsEnd()
    {
        var schemas = Enumerable.Range(0, 50_000).Select(i => Named(i, Reference(i + 1))).Append(Named(50_000, New())).ToValueList();

        Assert.Equal(["effort"], Validate(schemas, "1").Select(v => v.Keyword));
    }

    [Fact]
    public void ASchemaOfItselfGoesAsDeepAsTheValue()
    {
        ValueList<NamedSchema> schemas = [Named(0, New() with { Types = SchemaTypes.Array, Items = Reference(0) })];

        Assert.Empty(Validate(schemas, new string('[', 64) + new string(']', 64)));
        Assert.Equal(["json"], Validate(schemas, new string('[', 65) + new string(']', 65)).Select(v => v.Keyword));
    }

    [Fact]
    public void PatternsThatTakeLongAreGivenUp()
    {
        var schema = New() with { Items = New() with { Pattern = "^(a+)+$" } };
        var clock = Stopwatch.StartNew();

        Assert.Equal(100, SchemaValidator.Compile(schema, new ApiContract { Name = "x" })
            .Validate(Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Repeat($"\"{new string('a', 60)}!\"", 1000)) + "]")).Count);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"It took {clock.Elapsed}.");
    }

    [Fact]
    public void ManyItemsAreComparedWithoutComparingEachWithEach()
    {
        var validator = SchemaValidator.Compile(New() with { UniqueItems = true }, new ApiContract { Name = "x" });
        var many = string.Join(',', Enumerable.Range(0, 200_000).Select(i => $"{{\"a\":{i}}}"));

        Assert.Empty(validator.Validate(Encoding.UTF8.GetBytes($"[{many}]")));
        Assert.Equal(["/200000"], validator.Validate(Encoding.UTF8.GetBytes($"[{many},{{\"a\":7.0}},{{\"a\":8}}]")).Select(v => v.Pointer));
    }

    [Fact]
    public void ManyMembersOfOneNameAreTakenOffInOneGo()
    {
        var members = string.Concat(Enumerable.Range(0, 300_000).Select(i => $"\"m{i % 150_000}\":{i},"));

        Assert.Equal(["/m149999"], SchemaValidator.Compile(New() with { AdditionalProperties = New() with { Maximum = new JsonNumber("299998") } }, new ApiContract { Name = "x" })
            .Validate(Encoding.UTF8.GetBytes($"{{{members}\"z\":1}}")).Select(v => v.Pointer));
    }

    [Theory]
    [InlineData("1e400", "1e399", 1)]
    [InlineData("123456789012345678901234567890.5", "123456789012345678901234567890.4", 1)]
    [InlineData("1e999999999999999999999", "1e5", 1)]
    [InlineData("0.000001e6", "1.000", 0)]
    [InlineData("-0", "0", 0)]
    [InlineData("-2", "-1", -1)]
    public void NumbersAreComparedExactly(string left, string right, int order)
    {
        var (a, b) = (Encoding.ASCII.GetBytes(left), Encoding.ASCII.GetBytes(right));

        Assert.Equal(order, Math.Sign(new ExactNumber(a).CompareTo(new ExactNumber(b))));
        Assert.Equal(-order, Math.Sign(new ExactNumber(b).CompareTo(new ExactNumber(a))));
        Assert.Equal(order == 0, new ExactNumber(a).GetHashCode() == new ExactNumber(b).GetHashCode());
    }

    [Theory]
    [InlineData("0.3", "0.1", true)]
    [InlineData("1e1000000000", "3", false)]
    [InlineData("3e1000000000", "3", true)]
    [InlineData("12391239123", "1e-8", true)]
    [InlineData("1e308", "0.123456789", false)]
    [InlineData("1e308", "0.5", true)]
    [InlineData("5e-9", "1e-8", false)]
    [InlineData("7", "1e99999999999", false)]
    public void MultiplesAreToldExactly(string number, string step, bool isMultiple) =>
        Assert.Equal(isMultiple, new ExactNumber(Encoding.ASCII.GetBytes(number)).IsMultipleOf(new ExactNumber(Encoding.ASCII.GetBytes(step))));

    private static IReadOnlyList<Violation> Validate(ValueList<NamedSchema> schemas, string json) =>
        SchemaValidator.Compile(Reference(0), new ApiContract { Name = "x", Schemas = schemas }).Validate(Encoding.UTF8.GetBytes(json));

    private static ValueList<NamedSchema> Doubling(int count, Func<ValueList<Schema>, Schema> join, Schema last) => Enumerable.Range(0, count)
        .Select(i => Named(i, join([Reference(i + 1), Reference(i + 1)]))).Append(Named(count, last)).ToValueList();

    private static NamedSchema Named(int number, Schema schema) => new($"#/s/{number}", $"S{number}", schema);

    private static Schema Reference(int number) => New() with { Reference = $"#/s/{number}" };

    private static Schema New() => new() { Source = Here };
}
