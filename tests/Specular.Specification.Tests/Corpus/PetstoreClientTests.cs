using Xunit;

namespace Specular.Specification.Tests.Corpus;

/// <summary>The kind of document that everybody starts with: the trim and AOT analyzers have nothing to say of its client, and neither has the compiler.</summary>
public sealed class PetstoreClientTests
{
    private const string Petstore = """
        openapi: 3.0.3
        info: {title: Pet store, version: '1'}
        servers: [{url: https://pets.example.com/v3}]
        security: [{key: []}]
        paths:
          /pet:
            post: {operationId: addPet, requestBody: {$ref: '#/components/requestBodies/Pet'}, responses: {'200': {$ref: '#/components/responses/Pet'}, '422': {$ref: '#/components/responses/Error'}}}
            put: {operationId: updatePet, requestBody: {$ref: '#/components/requestBodies/Pet'}, responses: {'200': {$ref: '#/components/responses/Pet'}, '404': {$ref: '#/components/responses/Error'}}}
          /pet/findByStatus:
            get:
              operationId: findPetsByStatus
              parameters: [{name: status, in: query, schema: {type: array, items: {$ref: '#/components/schemas/Status'}}}]
              responses: {'200': {description: ok, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}}}
          /pet/{petId}:
            parameters: [{name: petId, in: path, required: true, schema: {type: integer, format: int64}}]
            get: {operationId: getPetById, responses: {'200': {$ref: '#/components/responses/Pet'}, default: {$ref: '#/components/responses/Error'}}}
            delete: {operationId: deletePet, responses: {'204': {description: gone}}}
          /pet/{petId}/image:
            parameters: [{name: petId, in: path, required: true, schema: {type: integer, format: int64}}]
            post:
              operationId: uploadImage
              requestBody: {content: {application/octet-stream: {schema: {type: string, format: binary}}}}
              responses: {'200': {description: ok, content: {application/json: {schema: {type: object, properties: {code: {type: integer}, message: {type: string}}}}}}}
            get: {operationId: getImage, responses: {'200': {description: ok, content: {image/png: {schema: {type: string, format: binary}}}}}}
          /store/inventory:
            get:
              operationId: getInventory
              responses: {'200': {description: ok, content: {application/json: {schema: {type: object, additionalProperties: {type: integer, format: int32}}}}}}
          /store/order:
            post:
              operationId: placeOrder
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}, application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Order'}}}}
              responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}
          /user/login:
            get:
              operationId: loginUser
              parameters: [{name: username, in: query, schema: {type: string}}, {name: password, in: query, schema: {type: string}}]
              responses: {'200': {description: ok, headers: {X-Expires-After: {schema: {type: string, format: date-time}}}, content: {application/json: {schema: {type: string}}}}}
        components:
          securitySchemes: {key: {type: apiKey, name: api_key, in: header}}
          requestBodies: {Pet: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
          responses:
            Pet: {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
            Error: {description: refused, content: {application/json: {schema: {type: object, required: [message], properties: {message: {type: string}}}}}}
          schemas:
            Status: {type: string, enum: [available, pending, sold], default: available}
            Tag: {type: object, properties: {id: {type: integer, format: int64}, name: {type: string}}}
            Pet:
              type: object
              required: [name, photoUrls]
              properties:
                id: {type: integer, format: int64, example: 10}
                name: {type: string, example: doggie}
                category: {$ref: '#/components/schemas/Tag'}
                photoUrls: {type: array, items: {type: string}}
                tags: {type: array, items: {$ref: '#/components/schemas/Tag'}}
                status: {$ref: '#/components/schemas/Status'}
            Order:
              type: object
              properties: {id: {type: integer, format: int64}, petId: {type: integer, format: int64}, quantity: {type: integer, format: int32}, shipDate: {type: string, format: date-time}, complete: {type: boolean}}
        """;

    [Fact]
    public async Task TheTrimAndAotAnalyzersHaveNothingToSay()
    {
        var folder = Directory.CreateTempSubdirectory("specular-petstore-");
        try
        {
            var path = Path.Combine(folder.FullName, "petstore.yaml");
            await File.WriteAllTextAsync(path, Petstore, TestContext.Current.CancellationToken);

            var (exitCode, _, found) = await CorpusProgram.RunAsync("generate", path);

            Assert.True(exitCode == 0, found);
            Assert.DoesNotContain("IL2", found, StringComparison.Ordinal);
            Assert.DoesNotContain("IL3", found, StringComparison.Ordinal);
            Assert.DoesNotContain("SPEC3", found, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
