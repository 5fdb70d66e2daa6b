using Specular.Corpus.Variation;
using Specular.Specification.Tests.Corpus;
using Xunit;

namespace Specular.Specification.Tests.Robustness;

/// <summary>A short run of what <c>tests/Specular.Corpus vary</c> does for as long as one likes: clients of documents with another structure compile without a warning.</summary>
public sealed class VariationTests
{
    private const string Count = "25";

    // All that structures are made of, so that every edit finds something to change.
    private const string Document = """
        openapi: 3.0.3
        info: {title: Pets, version: '1'}
        servers: [{url: 'https://{region}.example.com', variables: {region: {default: eu, enum: [eu, us]}}}]
        security: [{key: []}]
        paths:
          /pets:
            get:
              operationId: listPets
              tags: [pets]
              parameters:
                - {name: limit, in: query, schema: {type: integer, default: 10}}
                - {name: kind, in: query, schema: {type: array, items: {$ref: '#/components/schemas/Kind'}}}
              responses:
                '200': {description: ok, headers: {X-Next: {schema: {type: string}}}, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}}
                default: {description: error, content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}}
            post:
              operationId: createPet
              tags: [pets]
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}, multipart/form-data: {schema: {type: object, properties: {pet: {$ref: '#/components/schemas/Pet'}, picture: {type: string, format: binary}}}}}}
              responses: {'201': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
          /pets/{pet_id}:
            parameters: [{name: pet_id, in: path, required: true, schema: {type: string, format: uuid}}]
            get: {operationId: getPet, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}, '404': {description: none}}}
            delete: {operationId: deletePet, responses: {'204': {description: gone}}}
        components:
          securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
          schemas:
            Kind: {type: string, enum: [cat, dog]}
            Pet:
              type: object
              required: [kind, name]
              discriminator: {propertyName: kind}
              properties: {kind: {type: string}, name: {type: string}, born: {type: string, format: date}, owner: {$ref: '#/components/schemas/Owner'}, tags: {type: object, additionalProperties: {type: string}}}
            Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {lives: {type: integer}}}]}
            Owner: {type: object, properties: {name: {type: string, nullable: true}, pets: {type: array, items: {$ref: '#/components/schemas/Pet'}}, contact: {oneOf: [{type: string}, {type: object, required: [phone], properties: {phone: {type: string}}}]}}}
            Error: {type: object, required: [code], properties: {code: {type: integer}, message: {type: string}}}
        """;

    [Fact]
    public async Task ClientsOfVariedDocumentsCompile()
    {
        var folder = Directory.CreateTempSubdirectory("specular-vary-");
        try
        {
            var path = Path.Combine(folder.FullName, "pets.yaml");
            await File.WriteAllTextAsync(path, Document, TestContext.Current.CancellationToken);

            var (exitCode, found, said) = await CorpusProgram.RunAsync("vary", path, "--count", Count);

            Assert.True(exitCode == 0, said);
            Assert.Contains("0 faults", found, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void TheSameSeedVariesTheSameDocumentInTheSameWay()
    {
        Assert.Equal(Varied(3), Varied(3));
        Assert.NotEqual(Varied(3), Varied(4));
    }

    [Fact]
    public void EveryEditChangesSomething()
    {
        foreach (var edit in Edit.All)
        {
            Assert.True(Enumerable.Range(1, 60).Any(seed => !string.Equals(Write(new(Document, [(edit, seed)])), Write(new(Document, [])), StringComparison.Ordinal)), edit.Name);
        }
    }

    private static string Varied(int seed) => Write(VariedText.Of(Document, seed));

    private static string Write(VariedText variant) => VariedDocument.Write(variant.Tree()!);
}
