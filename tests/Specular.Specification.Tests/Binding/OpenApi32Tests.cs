using Specular.Specification.Documents;
using Specular.Specification.Tests.Documents;
using Xunit;

namespace Specular.Specification.Tests.Binding;

public sealed class OpenApi32Tests
{
    private static readonly SourceDocument s_source = new("api.yaml", """
        openapi: 3.2.0
        $self: https://a.com/api.yaml
        servers: [{url: https://a.com, name: production}]
        tags:
          - {name: videos}
          - {name: create, parent: videos, kind: nav, summary: Create}
          - {name: circle, parent: circle}
        paths:
          /videos:
            query:
              tags: [create]
              parameters:
                - {name: all, in: querystring, content: {application/json: {schema: {type: object}}}}
                - {name: q, in: query, allowReserved: true, schema: {$ref: 'https://a.com/api.yaml#/components/schemas/Q'}}
                - {name: c, in: cookie, style: cookie, schema: {type: string}}
              responses:
                '200':
                  summary: A stream
                  content:
                    text/event-stream: {$ref: '#/components/mediaTypes/Events'}
            additionalOperations:
              COPY:
                tags: [circle]
                requestBody:
                  content:
                    multipart/mixed: {itemSchema: {type: string}, itemEncoding: {contentType: image/png}, prefixEncoding: [{contentType: text/plain}]}
                responses: {'200': {description: ok}}
        components:
          schemas:
            Q: {type: string}
            U: {oneOf: [{$ref: '#/components/schemas/Q'}], discriminator: {propertyName: p, defaultMapping: '#/components/schemas/Q'}}
          mediaTypes:
            Events:
              itemSchema: {$ref: '#/components/schemas/U'}
              examples:
                a: {dataValue: {n: 1}}
                b: {serializedValue: '{"n": 2}'}
                c: {serializedValue: plain}
          securitySchemes:
            o: {type: oauth2, deprecated: true, oauth2MetadataUrl: https://a.com/m, flows: {deviceAuthorization: {deviceAuthorizationUrl: https://a.com/d, tokenUrl: https://a.com/t, scopes: {}}}}
        """);

    private static readonly BoundDocument s_document = ContractReader.Bind(s_source);

    [Fact]
    public void MethodsOf32AreOperations() => Assert.Equal(["COPY /videos", "QUERY /videos"], s_document.Operations.Select(o => o.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void WhatHasAPlaceIsCarriedOver()
    {
        var query = s_document.Operations.Single(o => o.Method == "QUERY");
        Assert.Equal("production", s_document.Servers.Single().Description);
        Assert.Equal("videos/create", query.Folder);
        Assert.Equal("circle", s_document.Operations.Single(o => o.Method == "COPY").Folder);
        Assert.Equal(["q", "c"], query.Parameters.Select(p => p.Name));
        Assert.True(query.Parameters[0].AllowReserved);
        Assert.Equal("#/components/schemas/Q", query.Parameters[0].Schema.Reference);
        Assert.Equal(("cookie", true), (query.Parameters[1].Style, query.Parameters[1].Explode));
        var response = query.Responses.Single();
        Assert.Equal("A stream", response.Description);
        Assert.Equal("#/components/schemas/U", response.Content.Single().ItemSchema!.Reference);
        Assert.Equal(["""{"n":1}""", """{"n":2}""", "\"plain\""], response.Content[0].Examples.Select(e => e.Value.ToJson()));
    }

    [Fact]
    public void WhatHasNoPlaceIsReportedAtItsLine()
    {
        var problems = s_document.Problems.Where(p => p.Descriptor.Id == "SPEC3021").ToList();
        Assert.Equal([13, 27, 27, 32, 41, 41], problems.Select(p => DocumentLocator.Locate(s_source, p).Line).Order());
        Assert.DoesNotContain(s_document.Problems.Ids(), i => i.StartsWith("SPEC10", StringComparison.Ordinal));
    }
}
