using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Specular.Specification.Tests.Documents;
using Xunit;

namespace Specular.Specification.Tests.Apifox;

public sealed class EmbeddedModelTests
{
    private const string Models = """
        components:
          schemas:
            User:
              type: object
              properties: {id: {type: string}, name: {type: string}, group: {type: string}, secret: {type: string}}
              required: [id, group, secret]
              x-apifox-orders: [name, id, group, secret]
            Page:
              allOf:
                - {$ref: '#/components/schemas/Cursor'}
                - {type: object, properties: {size: {type: integer}}}
            Cursor: {type: object, properties: {next: {type: string}}, required: [next]}
        """;

    [Theory]
    [InlineData("apifox")]
    [InlineData("apidog")]
    public void TheMembersOfAnEmbeddedModelAreMergedWithItsOverrides(string vendor)
    {
        var schema = Schema("""
            type: object
            properties: {first: {type: string}, last: {type: string}}
            x-apifox-refs:
              <A>:
                $ref: '#/components/schemas/User'
                x-apifox-overrides:
                  secret: null
                  group: {type: integer}
                  added: {type: boolean}
                required: [added]
            x-apifox-orders: [first, <A>, <Gone>, last]
            required: [first, <A>, <Gone>]
            """.Replace("apifox", vendor, StringComparison.Ordinal));
        Assert.Equal(["first", "name", "id", "group", "added", "last"], schema.Properties.Select(p => p.Name));
        Assert.Equal(SchemaTypes.Integer, schema.FindProperty("group")!.Types);
        // The override of 'group' does not say that it is required.
        Assert.Equal(["first", "id", "added"], schema.Required);
        Assert.EndsWith("/User/properties/id", schema.FindProperty("id")!.Source.Pointer, StringComparison.Ordinal);
    }

    [Fact]
    public void MembersThatAreWrittenOutStandAtTheModelsPlace()
    {
        var schema = Schema("""
            type: object
            properties: {last: {type: string}, id: {type: integer}, name: {type: string}, first: {type: string}}
            x-apifox-refs:
              <A>: {$ref: '#/components/schemas/User', x-apifox-overrides: {secret: null, group: null}}
            x-apifox-orders: [first, <A>, last]
            x-apifox-ignore-properties: [id, name]
            required: [id]
            """);
        Assert.Equal(["first", "id", "name", "last"], schema.Properties.Select(p => p.Name));
        Assert.Equal(SchemaTypes.Integer, schema.FindProperty("id")!.Types);
        Assert.Equal(["id"], schema.Required);
    }

    [Fact]
    public void SeveralAndComposedModelsAreMerged()
    {
        var schema = Schema("""
            type: object
            properties: {}
            x-apifox-refs:
              <A>: {$ref: '#/components/schemas/Page'}
              <B>: {type: object, properties: {inline: {type: string}}}
            x-apifox-orders: [<B>, <A>]
            """);
        Assert.Equal(["inline", "next", "size"], schema.Properties.Select(p => p.Name));
        Assert.Equal(["next"], schema.Required);
    }

    [Fact]
    public void AModelInsideAnOverrideIsMergedToo()
    {
        var schema = Schema("""
            type: object
            x-apifox-refs:
              <A>:
                $ref: '#/components/schemas/User'
                x-apifox-overrides:
                  group:
                    type: object
                    properties: {}
                    x-apifox-refs: { <B>: {$ref: '#/components/schemas/Cursor'} }
                    x-apifox-orders: [<B>]
            x-apifox-orders: [<A>]
            """);
        Assert.Equal(["next"], schema.FindProperty("group")!.Properties.Select(p => p.Name));
    }

    [Fact]
    public void AModelInsideItselfBecomesAReferenceToItself()
    {
        var document = Bound.OpenApi(Ids("""
            paths:
              /a: {get: {responses: {'200': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Node'}}}}}}}
            components:
              schemas:
                Node:
                  type: object
                  properties:
                    child:
                      type: object
                      properties: {}
                      x-apifox-refs: { <A>: {$ref: '#/components/schemas/Node'} }
                      x-apifox-orders: [<A>]
                    self: {type: string}
            """));
        var node = document.Schemas.Single(s => s.Id == "#/components/schemas/Node").Schema;
        var inner = node.FindProperty("child")!.FindProperty("child")!;
        Assert.Equal("#/components/schemas/Node/properties/child", inner.Reference);
        Assert.Contains(document.Schemas, s => s.Id == inner.Reference);
    }

    [Fact]
    public void ManyModelsInEachOtherAreBounded()
    {
        // Each of 60 embeds the next at two members: written out, that is more than 10^18.
        var models = string.Join("\n", Enumerable.Range(0, 60).Select(i => Bound.Indent(Ids("""
            M<i>:
              type: object
              properties:
                a: {type: object, x-apifox-refs: { <A>: {$ref: '#/components/schemas/M<next>'} }, x-apifox-orders: [<A>]}
                b: {type: object, x-apifox-refs: { <A>: {$ref: '#/components/schemas/M<next>'} }, x-apifox-orders: [<A>]}
            """).Replace("<i>", $"{i}", StringComparison.Ordinal).Replace("<next>", $"{(i + 1) % 60}", StringComparison.Ordinal), 4)));
        var result = ContractReader.Read("x", [new("a.yaml", "openapi: 3.0.3\npaths:\n  /a: {get: {responses: {'200': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/M0'}}}}}}}\ncomponents:\n  schemas:\n" + models)]);
        Assert.Single(result.Contract.Operations);
    }

    [Fact]
    public void IdsOfModelsThatAreGoneNameNoMembers()
    {
        var document = Bound.SchemaDocument(Ids("""
            type: object
            properties: { <Gone>: {type: string}, a: {type: string} }
            x-apifox-orders: [<Gone>, a]
            required: [<Gone>, a]
            """));
        var schema = document.Operations.Single().Body!.Json!.Schema!;
        Assert.Equal(["a"], schema.Properties.Select(p => p.Name));
        Assert.Equal(["a"], schema.Required);
        Assert.DoesNotContain("SPEC2010", document.Problems.Ids());
    }

    [Fact]
    public void PropertiesThatAreNotConfirmedAreLeftOut()
    {
        var schema = Schema("type: object\nproperties: {a: {type: string}, b: {type: string, x-tmp-pending-properties: true}}\nrequired: [a, b]");
        Assert.Equal(["a"], schema.Properties.Select(p => p.Name));
        Assert.Equal(["a"], schema.Required);
    }

    [Fact]
    public void OlderExportsNumberTheMembers() =>
        Assert.Equal(["a", "b", "c"], Schema("type: object\nproperties: {b: {x-order: '2'}, c: {}, a: {x-order: 1}}").Properties.Select(p => p.Name));

    private static Schema Schema(string schema) => Bound.Schema(Ids(schema), components: Models);

    private static string Ids(string text) => text
        .Replace("<A>", "01JXKWZQRTP7GVYN86ZPZBPRD7", StringComparison.Ordinal)
        .Replace("<B>", "01JW03GK0SST4PHYSXZ0WB2ZXZ", StringComparison.Ordinal)
        .Replace("<Gone>", "01JSRF01R97ZK0FE2NPYS810YS", StringComparison.Ordinal);
}
