using Specular.Specification.Binding;
using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Reading;
using Specular.Specification.Validation;
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
    [InlineData("specular: other", "/specular")]
    public void WhatTheReaderRefusesTheSchemaRefuses(string text, string pointer) =>
        Assert.Contains(Validate(text), v => v.Pointer.StartsWith(pointer, StringComparison.Ordinal));

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
