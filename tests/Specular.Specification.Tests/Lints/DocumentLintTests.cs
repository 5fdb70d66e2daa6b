using Specular.Specification.Documents;
using Specular.Specification.Tests.Documents;
using Xunit;

namespace Specular.Specification.Tests.Lints;

public sealed class DocumentLintTests
{
    [Fact]
    public void TheNumberWhereTheSchemaWantsAStringIsPointedAt()
    {
        var documents = SurfaceDocuments.Of("kling-302");
        var problem = ContractReader.Read("x", documents).Problems.Only("SPEC2012");
        var source = documents.Single(d => d.Name == problem.Place.Document);
        var position = DocumentLocator.Locate(source, problem);
        Assert.Equal("0", source.Text.Substring(position.Offset, position.Length));
        Assert.Contains("/face_choose/0/face_id", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SPEC2001", "components: {securitySchemes: {a: {type: jwt}}}", "components: {securitySchemes: {a: {type: http, scheme: bearer}}}")]
    [InlineData("SPEC2002", "security: []\npaths: {/a: {get: {parameters: [{name: Authorization, in: header}]}}}", "paths: {/a: {get: {parameters: [{name: Authorization, in: header}]}}}")]
    [InlineData("SPEC2003", "paths: {/a: {post: {requestBody: {content: {application/json: {schema: {required: [a]}}}}}}}", "paths: {/a: {post: {requestBody: {required: true, content: {application/json: {schema: {required: [a]}}}}}}}")]
    [InlineData("SPEC2004", "paths: {/a: {get: {responses: {'200': {}}}}}", "paths: {/a: {get: {responses: {'200': {}, default: {}}}}}")]
    [InlineData("SPEC2005", "paths: {/a: {get: {responses: {'200': {content: {application/json: {schema: {type: object, properties: {}}}}}}}}}", "paths: {/a: {get: {responses: {'204': {}}}}}")]
    [InlineData("SPEC2007", "paths: {/a: {get: {x-apifox-status: developing}}}", "paths: {/a: {get: {x-apifox-status: released}}}")]
    [InlineData("SPEC2012", "paths: {/a: {get: {parameters: [{name: n, in: query, schema: {type: integer}, example: x}]}}}", "paths: {/a: {get: {parameters: [{name: n, in: query, schema: {type: integer}, example: 5}]}}}")]
    [InlineData("SPEC2015", "paths: {/a: {post: {requestBody: {content: {application/json: {schema: {type: string, pattern: '('}}}}}}}", "paths: {/a: {post: {requestBody: {content: {application/json: {schema: {type: string, pattern: '.'}}}}}}}")]
    public void EachDefectIsFoundAndItsAbsenceIsNot(string id, string with, string without)
    {
        Bound.OpenApi(with).Problems.Only(id);
        Assert.DoesNotContain(id, Bound.OpenApi(without).Problems.Ids());
        Assert.DoesNotContain(id == "SPEC2015" ? "" : id, Bound.OpenApi("x-specular: supplement\n" + with).Problems.Ids());
    }

    [Fact]
    public void AnExampleWrittenAsTextIsReadAsTheBodyItShows()
    {
        const string Text = "paths: {/a: {post: {requestBody: {content: {application/json: {schema: {type: object, properties: {a: {type: string}}}, example: \"{\\\"a\\\": 1}\"}}}}}}";
        Assert.Contains("/a: expected", Bound.OpenApi(Text).Problems.Only("SPEC2012").Message, StringComparison.Ordinal);
    }
}
