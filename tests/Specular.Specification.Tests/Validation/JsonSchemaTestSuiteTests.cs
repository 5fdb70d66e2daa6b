using System.Text;
using Specular.Specification.Inference;
using Specular.Specification.Validation;
using Xunit;

namespace Specular.Specification.Tests.Validation;

/// <summary>The required cases of JSON Schema's own test suite, judged by both readers of instances.</summary>
public sealed class JsonSchemaTestSuiteTests(ITestOutputHelper output)
{
    [Fact]
    public void EveryRequiredCaseOf202012IsJudgedAsTheSuiteSays()
    {
        var judged = Judge("draft2020-12", isVersion31: true);

        Assert.Equal(1299, judged.Count);
        Assert.Empty(judged.Where(j => j.Fault is not null).Select(j => j.ToString()));
    }

    [Fact]
    public void EveryRequiredCaseOfDraft4IsJudgedAsTheSuiteSaysWhereOpenApi30Agrees()
    {
        var judged = Judge("draft4", isVersion31: false);
        var differing = judged.Where(j => j.Fault is not null).ToList();
        foreach (var (group, _, _) in differing.DistinctBy(d => d.Group))
        {
            output.WriteLine($"{group.Name} ({differing.Count(d => d.Group == group)} of {group.Cases.Count}): {Draft4Differences.Reason(group)}");
        }

        Assert.Equal(618, judged.Count);
        Assert.Empty(differing.Where(d => Draft4Differences.Reason(d.Group) is null).Select(j => j.ToString()));
        // What no longer differs does not stay on the list.
        Assert.Equal(Draft4Differences.Groups.Order(StringComparer.Ordinal), differing.Select(d => d.Group.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.Equal(28, differing.Count);
    }

    private static List<Judgement> Judge(string draft, bool isVersion31)
    {
        if (!JsonSchemaTestSuite.IsThere)
        {
            Assert.Skip("The corpus is not there.");
        }

        return JsonSchemaTestSuite.Groups(draft).SelectMany(g => Judge(g, isVersion31)).ToList();
    }

    private static List<Judgement> Judge(SuiteGroup group, bool isVersion31)
    {
        var contract = JsonSchemaTestSuite.Contract(group, isVersion31);
        try
        {
            // In JSON Schema "format" is an annotation; here it is checked, which the suite does not expect.
            var compiler = new SchemaCompiler(new SchemaGraph(contract), SchemaDirection.None, checksFormats: false);
            var validator = SchemaValidator.Of(compiler.Compile(contract.Operations[0].Body!.Json!.Schema!));
            return group.Cases.Select(c => new Judgement(group, c, Fault(validator, c))).ToList();
        }
        catch (SchemaNotCompilableException e)
        {
            return group.Cases.Select(c => new Judgement(group, c, e.Message)).ToList();
        }
    }

    private static string? Fault(SchemaValidator validator, SuiteCase test)
    {
        var byTree = validator.Validate(Json.Parse(test.Json));
        var byBytes = validator.Validate(Encoding.UTF8.GetBytes(test.Json));
        return !byTree.SequenceEqual(byBytes) ? "the readers of instances differ"
            : (byTree.Count == 0) == test.IsValid ? null
            : byTree.Count == 0 ? "no violation" : byTree[0].Message;
    }

    private sealed record Judgement(SuiteGroup Group, SuiteCase Case, string? Fault)
    {
        public override string ToString() => $"{Group.Name}: {Case.Description}: {Fault}";
    }
}
