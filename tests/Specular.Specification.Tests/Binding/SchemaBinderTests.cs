using Specular.Specification.Contract;
using Specular.Specification.Tests.Documents;
using Xunit;

namespace Specular.Specification.Tests.Binding;

public sealed class SchemaBinderTests
{
    [Theory]
    [InlineData("type: string", "3.0.3", SchemaTypes.String)]
    [InlineData("{type: string, nullable: true}", "3.0.3", SchemaTypes.String | SchemaTypes.Null)]
    [InlineData("{nullable: true}", "3.0.3", SchemaTypes.None)]
    [InlineData("type: [integer, 'null']", "3.1.0", SchemaTypes.Integer | SchemaTypes.Null)]
    [InlineData("type: 'null'", "3.0.1", SchemaTypes.Null)]
    [InlineData("{}", "3.0.3", SchemaTypes.None)]
    public void TypesOfBothVersionsHaveOneForm(string schema, string version, SchemaTypes types) =>
        Assert.Equal(types, Bound.Schema(schema, version).Types);

    [Theory]
    [InlineData("type: int", SchemaTypes.Integer)]
    [InlineData("type: String", SchemaTypes.String)]
    [InlineData("type: any", SchemaTypes.None)]
    public void AForeignTypeIsTakenForWhatItMeansAndReported(string schema, SchemaTypes types)
    {
        var document = Bound.SchemaDocument(schema);
        Assert.Equal(types, document.Operations[0].Body!.Json!.Schema!.Types);
        Assert.Equal("/paths/~1x/post/requestBody/content/application~1json/schema/type", document.Problems.Only("SPEC1011").Place.Pointer);
    }

    [Theory]
    [InlineData("{minimum: 1, exclusiveMinimum: true, maximum: 5, exclusiveMaximum: false}", null, "5", "1", null)]
    [InlineData("{exclusiveMinimum: 0, maximum: 2.5, exclusiveMaximum: 3}", null, "2.5", "0", "3")]
    public void ExclusiveBoundsOfBothVersionsHaveOneForm(string text, string? minimum, string? maximum, string? exclusiveMinimum, string? exclusiveMaximum)
    {
        var schema = Bound.Schema(text, "3.1.0");
        Assert.Equal(minimum, schema.Minimum?.Text);
        Assert.Equal(maximum, schema.Maximum?.Text);
        Assert.Equal(exclusiveMinimum, schema.ExclusiveMinimum?.Text);
        Assert.Equal(exclusiveMaximum, schema.ExclusiveMaximum?.Text);
    }

    [Fact]
    public void BooleanSchemasStayWhatTheyAre()
    {
        var schema = Bound.Schema("{properties: {a: true, b: false}, additionalProperties: false}", "3.1.0");
        Assert.True(schema.FindProperty("a")!.Boolean);
        Assert.False(schema.FindProperty("b")!.Boolean);
        Assert.False(schema.AdditionalProperties!.Boolean);
    }

    [Fact]
    public void ValuesKeepTheirTypes()
    {
        var schema = Bound.Schema("{const: 1, default: null, enum: [1, '1', no, null, {a: [true]}], example: '2'}", "3.1.0");
        Assert.Equal("1", schema.Const!.ToJson());
        Assert.Equal("null", schema.Default!.ToJson());
        Assert.Equal(["1", "\"1\"", "\"no\"", "null", "{\"a\":[true]}"], schema.Enum!.Select(v => v.ToJson()));
        Assert.Equal("\"2\"", Assert.Single(schema.Examples).ToJson());
    }

    [Fact]
    public void ApifoxOrdersDecideTheOrderOfMembers()
    {
        var schema = Bound.Schema("type: object\nproperties:\n  c: {}\n  b: {}\n  a: {}\nx-apifox-orders: [a, 01JMPHANTOM, b, a]");
        Assert.Equal(["a", "b", "c"], schema.Properties.Select(p => p.Name));
        Assert.Empty(schema.Extensions);
    }

    [Fact]
    public void LabelsOfEnumValuesAreKept()
    {
        var apifox = Bound.Schema("enum: [std]\nx-apifox-enum: [{value: std, name: （高性能）, description: 快}]");
        Assert.Equal(("（高性能）", "快"), (apifox.EnumLabels[0].Name, apifox.EnumLabels[0].Description));
        var arrays = Bound.Schema("enum: [1, 2]\nx-enum-varnames: [One, Two]\nx-enum-descriptions: [first]");
        Assert.Equal(["One/first", "Two/"], arrays.EnumLabels.Select(l => l.Name + "/" + l.Description));
    }

    [Fact]
    public void KeywordsBesideAReferenceCountIn31AndAreReportedIn30()
    {
        const string Components = "components:\n  schemas:\n    A: {type: string}\n";
        const string Text = "$ref: '#/components/schemas/A'\nmaxLength: 3\ndescription: 甲";
        var old = Bound.SchemaDocument(Text, "3.0.3", Components);
        var schema = old.Operations[0].Body!.Json!.Schema!;
        Assert.Equal("#/components/schemas/A", schema.Reference);
        Assert.Null(schema.MaxLength);
        Assert.Equal("甲", schema.Description);
        Assert.Contains("maxLength", old.Problems.Only("SPEC3001").Message, StringComparison.Ordinal);
        Assert.Equal(3, Bound.Schema(Text, "3.1.0", Components).MaxLength);
    }

    [Theory]
    [InlineData("#/components/schemas/%E8%A7%86%E9%A2%91")]
    [InlineData("#/components/schemas/视频")]
    [InlineData("api.yaml#/components/schemas/视频")]
    public void ReferencesArePercentDecodedAndMayNameThisDocument(string reference)
    {
        var document = Bound.SchemaDocument($"$ref: '{reference}'", "3.0.3", "components:\n  schemas:\n    视频: {type: string}\n");
        var named = Assert.Single(document.Schemas);
        Assert.Equal("#/components/schemas/视频", named.Id);
        Assert.Equal("视频", named.Name);
        Assert.Equal(named.Id, document.Operations[0].Body!.Json!.Schema!.Reference);
    }

    [Theory]
    [InlineData("$ref")]
    [InlineData("$dynamicRef")]
    public void AReferenceMayNameAnAnchor(string keyword)
    {
        var document = Bound.SchemaDocument(
            $"{keyword}: '#address'", "3.1.0", "components:\n  schemas:\n    Person: {type: object, $defs: {a: {$anchor: address, type: string}}}\n");
        Assert.Equal("#/components/schemas/Person/$defs/a", Assert.Single(document.Schemas).Id);
        Assert.DoesNotContain("SPEC1020", document.Problems.Ids());
    }

    [Fact]
    public void AReferenceMayLeadToAnyPlace()
    {
        var document = Bound.SchemaDocument("type: object\nproperties:\n  a: {type: integer}\n  b: {$ref: '#/paths/~1x/post/requestBody/content/application~1json/schema/properties/a'}");
        Assert.Equal(SchemaTypes.Integer, Assert.Single(document.Schemas).Schema.Types);
        Assert.DoesNotContain("SPEC1020", document.Problems.Ids());
    }

    [Theory]
    [InlineData("#/components/schemas/Vidoe", "SPEC1020", "did you mean 'Video'?")]
    [InlineData("./other.yaml#/Video", "SPEC1021", "'other.yaml'")]
    [InlineData("https://example.com/x.yaml", "SPEC1021", "no address is ever fetched")]
    public void AReferenceThatLeadsNowhereBecomesAnyAndIsReported(string reference, string id, string words)
    {
        var document = Bound.SchemaDocument($"$ref: '{reference}'", "3.0.3", "components:\n  schemas:\n    Video: {type: string}\n");
        Assert.Contains(words, document.Problems.Only(id).Message, StringComparison.Ordinal);
        var schema = document.Operations[0].Body!.Json!.Schema!;
        Assert.Null(schema.Reference);
        Assert.Equal(SchemaTypes.None, schema.Types);
    }

    [Fact]
    public void OnlyReachedSchemasAreBoundAndChildrenOfADiscriminatorAreReached()
    {
        var document = Bound.SchemaDocument(
            "$ref: '#/components/schemas/Pet'", "3.0.3",
            """
            components:
              schemas:
                Pet: {type: object, discriminator: {propertyName: kind, mapping: {d: Dog}}}
                Dog: {type: object}
                Cat: {allOf: [{$ref: '#/components/schemas/Pet'}]}
                Unused: {type: object}
            """);
        Assert.Equal(["Cat", "Dog", "Pet"], document.Schemas.Select(s => s.Name));
        Assert.Equal("#/components/schemas/Dog", document.Schemas[2].Schema.Discriminator!.Mapping[0].SchemaId);
    }

    [Fact]
    public void AWrongTypeCostsOnlyItself()
    {
        var document = Bound.SchemaDocument("type: object\nrequired: 1\nproperties: {a: 5, b: {type: string, maxLength: long, description: [x]}}\nitems: 3");
        var schema = document.Operations[0].Body!.Json!.Schema!;
        Assert.Equal(SchemaTypes.Object, schema.Types);
        Assert.Equal(SchemaTypes.String, schema.FindProperty("b")!.Types);
        Assert.Equal(
            ["/items", "/properties/a", "/properties/b/description", "/properties/b/maxLength", "/required"],
            document.Problems.Where(p => p.Descriptor.Id == "SPEC1010").Select(p => p.Place.Pointer.Split("/schema")[1]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ARequiredMemberThatIsNotDeclaredIsReported() =>
        Assert.Contains("'01JM'", Bound.SchemaDocument("type: object\nproperties: {a: {}}\nrequired: [a, 01JM]").Problems.Only("SPEC2010").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("type: string\nx-apifox-name: Named", "Named")]
    [InlineData("type: string\ntitle: Own\nx-apifox-name: Named", "Own")]
    public void ApifoxsNameIsTheTitleWhereThereIsNone(string schema, string expected) => Assert.Equal(expected, Bound.Schema(schema).Title);
}
