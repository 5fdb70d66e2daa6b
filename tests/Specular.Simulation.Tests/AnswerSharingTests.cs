using Specular.Simulation.Responses.Bodies;
using Specular.Simulation.Responses.Templates;
using Specular.Simulation.Schemas;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Simulation.Tests;

public sealed class AnswerSharingTests
{
    [Theory]
    [InlineData("A", 1)]
    [InlineData("B", 2)]
    public void MediaTypesThatReferToOneSchemaShareATemplate(string other, int compiled)
    {
        var contract = Surfaces.Of("""
            openapi: 3.1.0
            info: {title: t, version: '1'}
            paths:
              /a:
                get:
                  responses:
                    '200':
                      description: ok
                      content:
                        application/json: {schema: {$ref: '#/components/schemas/A'}}
                        application/hal+json: {schema: {$ref: '#/components/schemas/OTHER'}}
            components: {schemas: {A: {type: object}, B: {type: string}}}
            """.Replace("OTHER", other, StringComparison.Ordinal));
        var operation = Assert.Single(contract.Operations);
        var count = 0;
        TemplateNode Compile(MediaContent content)
        {
            count++;
            return new LiteralNode(JsonObject.Empty);
        }

        var bodies = new AnswerBodyPlanner(new SchemaFlattener(new SchemaIndex(contract)), null!).Plan(operation, operation.Responses[0], Compile, null!);

        Assert.Equal((2, compiled), (bodies.Count, count));
    }
}
