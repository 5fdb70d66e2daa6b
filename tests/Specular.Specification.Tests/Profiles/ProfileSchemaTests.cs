using Specular.Specification.Binding;
using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Profiles;
using Specular.Specification.Reading;
using Specular.Specification.Tests.Documents;
using Specular.Specification.Validation;
using Specular.Specification.Values;
using Xunit;

namespace Specular.Specification.Tests.Profiles;

public sealed class ProfileSchemaTests
{
    [Theory]
    [InlineData("kling-302")]
    [InlineData("kling-relay")]
    public void TheProfilesOfTheRepositoryAreValid(string surface)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "specs", surface, "kling.profile.yaml"));
        Assert.Empty(Validate(text).Select(v => v.Message));
    }

    [Theory]
    [InlineData("specular: profile\nnam: x", "/nam")]
    [InlineData("specular: profile\nmediaLifetime: {duration: 3 days, basis: documented, source: s}", "/mediaLifetime/duration")]
    [InlineData("specular: profile\nerrors: [{code: 1, status: 400, meaning: m, basis: guessed, source: s}]", "/errors/0/basis")]
    [InlineData("specular: profile\nrules: [{kind: unique, operation: POST /x, basis: assumed, source: s}]", "/rules/0")]
    [InlineData("specular: profile\nrules: [{kind: uniqe, operation: POST /x, member: /a, basis: assumed, source: s}]", "/rules/0")]
    [InlineData("specular: profile\nrules: [{kind: atLeastOne, operation: POST /x, members: [a], basis: assumed, source: s}]", "/rules/0")]
    [InlineData("specular: profile\nrules: [{kind: atLeastOne, operation: POST /x, members: [a, a], basis: assumed, source: s}]", "/rules/0")]
    [InlineData("specular: profile\nrules: [{kind: compare, operation: POST /x, left: [], is: atLeast, right: [1], basis: assumed, source: s}]", "/rules/0")]
    [InlineData("specular: profile\nrules: [{kind: compare, operation: POST /x, left: [a], is: atleast, right: [1], basis: assumed, source: s}]", "/rules/0")]
    [InlineData("specular: profile\nrules: [{kind: compare, operation: POST /x, left: [a/*], is: atLeast, right: [1], basis: assumed, source: s}]", "/rules/0")]
    [InlineData("specular: profile\nrules: [{kind: compare, operation: POST /x, left: [a], is: atLeast, right: [true], basis: assumed, source: s}]", "/rules/0")]
    [InlineData("specular: profile\nrules: [{kind: compare, operation: POST /x, left: [{issued: a}], is: atLeast, right: [1], basis: assumed, source: s}]", "/rules/0")]
    [InlineData("specular: profile\nrules: [{kind: compare, operation: POST /x, left: [{length: a, by: b}], is: atLeast, right: [1], basis: assumed, source: s}]", "/rules/0")]
    [InlineData("specular: profile\nrules: [{kind: compare, operation: POST /x, left: [a], is: atLeast, right: [1], margin: -1, basis: assumed, source: s}]", "/rules/0")]
    [InlineData("specular: profile\nrules: [{kind: issuedBy, operation: POST /x, member: /a, issuer: GET /y, basis: assumed, source: s}]", "/rules/0")]
    [InlineData("specular: profile\nrules: [{kind: issuedBy, operation: POST /x, member: /a, issuedAt: /a, basis: assumed, source: s}]", "/rules/0")]
    [InlineData("specular: profile\nmedia: [{operation: POST /x, member: /a, kind: image, formats: [gif], basis: assumed, source: s}]", "/media/0/formats/0")]
    [InlineData("specular: profile\nmedia: [{operation: POST /x, member: /a, kind: image, minAspect: 2, basis: assumed, source: s}]", "/media/0/minAspect")]
    [InlineData("specular: profile\nmedia: [{operation: POST /x, member: /a, kind: image, resolutions: [720p], basis: assumed, source: s}]", "/media/0/resolutions/0")]
    [InlineData("specular: profile\nerrors: [{code: 1, status: 400, meaning: m, when: [spent], basis: assumed, source: s}]", "/errors/0/when/0")]
    [InlineData("specular: profile\nprices: [{operation: POST /x, amount: much, unit: PTC, basis: assumed, source: s}]", "/prices/0/amount")]
    [InlineData("specular: profile\nprices: [{operation: POST /x, amount: -1, unit: PTC, basis: assumed, source: s}]", "/prices/0/amount")]
    public void WhatTheReaderRefusesTheSchemaRefuses(string text, string pointer)
    {
        Assert.Contains(Validate(text), v => v.Pointer.StartsWith(pointer, StringComparison.Ordinal));
        Assert.Contains(Bound.Text(text, "p.yaml").Problems, p => p.Place.Pointer.StartsWith(pointer, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryKeyTheReaderKnowsIsInTheSchema()
    {
        // The reader's own test holds every key once; what it takes without a problem the schema must take too.
        var source = File.ReadAllText(Path.Combine(Repository.Root, "tests/Specular.Specification.Tests/Profiles/ProfileReaderTests.cs"));
        var block = source.Split("\"\"\"")[1];
        var lines = block.Trim('\r', '\n').Split('\n');
        var indent = lines[^1].Length;
        var text = string.Join("\n", lines[..^1].Select(l => l.Length > indent ? l[indent..] : ""));
        Assert.Empty(Validate("specular: profile\n" + text).Select(v => v.Message));
    }

    [Fact]
    public void AnotherMarkIsNoProfile() => Assert.Contains(Validate("specular: other"), v => v.Pointer == "/specular");

    [Fact]
    public void EveryWordTheReaderKnowsIsInTheSchema()
    {
        var schema = Json.Parse(File.ReadAllText(Path.Combine(Repository.Root, "specs/profile.schema.json")));

        Assert.Equal(ProfileWord.MediaFormat.All.Order(StringComparer.Ordinal), Words(schema, "/properties/media/items/properties/formats/items/enum"));
        Assert.Equal(ProfileWord.Media.All.Order(StringComparer.Ordinal), Words(schema, "/properties/media/items/properties/kind/enum"));
        Assert.Equal(ProfileWord.Trigger.All.Order(StringComparer.Ordinal), Words(schema, "/properties/errors/items/properties/when/items/enum"));
        Assert.Equal(ProfileWord.Comparison.All.Order(StringComparer.Ordinal), Words(schema, "/$defs/compare/properties/is/enum"));
    }

    [Fact]
    public void TheExamplesOfTheDocumentationAreProfiles()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs/profile.md"));
        var blocks = page.Split("```yaml\n").Skip(1).Select(b => b[..b.IndexOf("```", StringComparison.Ordinal)]).ToList();

        Assert.True(blocks.Count >= 9);
        Assert.All(blocks, b =>
        {
            var text = b.Contains("specular: profile", StringComparison.Ordinal) ? b : "specular: profile\n" + b;
            Assert.Empty(Validate(text).Select(v => v.Message));
            Assert.Empty(Bound.Text(text, "p.yaml").Problems.Select(p => p.Message));
        });
    }

    private static IEnumerable<string> Words(JsonValue schema, string pointer) =>
        ((JsonArray)PointerPattern.Parse(pointer).Select(schema).Single().Value).Items.Select(i => i.AsString()!).Order(StringComparer.Ordinal);

    private static IReadOnlyList<Violation> Validate(string profile)
    {
        var problems = new ProblemCollector("profile.schema.json");
        var root = DocumentTextReader.Read(File.ReadAllText(Path.Combine(Repository.Root, "specs/profile.schema.json"))).Root!;
        var context = new BindingContext(new NodeCursor(root, "profile.schema.json", "", problems), "profile.schema.json", isVersion31: true, isSupplement: false, problems);
        var schema = SchemaBinder.Bind(context.Root, context);
        var contract = new ApiContract { Name = "profile", Schemas = context.Schemas.BindReached() };
        Assert.Empty(problems.ToValueList());
        return SchemaValidator.Compile(schema, contract).Validate(YamlReader.Read(profile).Root!.ToJsonValue());
    }
}
