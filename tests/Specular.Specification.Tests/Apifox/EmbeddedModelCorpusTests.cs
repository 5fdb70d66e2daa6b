using Specular.Specification.Binding;
using Specular.Specification.Nodes;
using Specular.Specification.Problems;
using Specular.Specification.Reading;
using Xunit;

namespace Specular.Specification.Tests.Apifox;

/// <summary>Apifox writes embedded models out in some documents; merging them must give the same members.</summary>
public sealed class EmbeddedModelCorpusTests(ITestOutputHelper output)
{
    [Fact]
    public void MergedModelsHaveTheMembersThatTheExporterWroteOut()
    {
        Assert.SkipWhen(Repository.Corpus is null, "the corpus is not here; SPECULAR_CORPUS names its folder");
        var checkedSchemas = 0;
        var merged = 0;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Corpus!, "apifox/openapi-yaml-extracted")).Order(StringComparer.Ordinal))
        {
            if (YamlReader.Read(File.ReadAllText(file)).Root is not ObjectNode root)
            {
                continue;
            }

            var problems = new ProblemCollector("x");
            var context = new BindingContext(new NodeCursor(root, "x", "", problems), "x", isVersion31: false, isSupplement: false, problems);
            foreach (var schema in Schemas(root))
            {
                var names = NamesOf(schema, "x-apifox-ignore-properties");
                var written = (schema.Find("properties") as ObjectNode)?.Members.Select(m => m.Name).ToList() ?? [];
                var isWrittenOut = names.Count > 0 && !names.Except(written).Any();
                var bare = Without(schema, names);
                var members = context.Members.Read(context.Root.MoveTo(bare, "/schema"));
                // The exporter shares what it takes for equal by an alias, though the overrides differ; what it wrote out is right.
                var isAliased = ((ObjectNode)schema.Find("x-apifox-refs")!).Members.Any(m => m.Value.Offset < schema.Offset);
                if (isWrittenOut && !isAliased)
                {
                    Assert.Equal(written.Order(StringComparer.Ordinal), members.InOrder.Select(m => m.Name).Order(StringComparer.Ordinal));
                    var required = NamesOf(schema, "required").Where(names.Contains);
                    Assert.Equal(required.Order(StringComparer.Ordinal), members.Required.Distinct().Order(StringComparer.Ordinal));
                    checkedSchemas++;
                }
                else if (!isWrittenOut)
                {
                    merged += members.Count;
                }
            }

            Assert.Empty(problems.ToValueList());
        }

        output.WriteLine($"{checkedSchemas} schemas agree; {merged} members come from models that are not written out");
        Assert.True(checkedSchemas >= 20, $"only {checkedSchemas} schemas were found");
    }

    private static IEnumerable<ObjectNode> Schemas(Node node)
    {
        var below = node switch
        {
            ObjectNode o => o.Members.Select(m => m.Value),
            ArrayNode a => a.Items,
            _ => [],
        };
        var all = below.SelectMany(Schemas);
        return node is ObjectNode schema && schema.Find("x-apifox-refs") is ObjectNode { Members.Count: > 0 } ? all.Prepend(schema) : all;
    }

    private static List<string> NamesOf(ObjectNode schema, string member) => (schema.Find(member) as ArrayNode)?.Items.OfType<ScalarNode>().Select(s => s.Value).ToList() ?? [];

    // As a document has it that does not write models out.
    private static ObjectNode Without(ObjectNode schema, List<string> names)
    {
        var members = schema.Members.Where(m => m.Name is not "x-apifox-ignore-properties").Select(m => m.Name == "properties" && m.Value is ObjectNode properties
            ? m with { Value = new ObjectNode([.. properties.Members.Where(p => !names.Contains(p.Name))], properties.Offset, properties.Length) }
            : m);
        return new([.. members], schema.Offset, schema.Length);
    }
}
