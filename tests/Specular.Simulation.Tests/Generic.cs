namespace Specular.Simulation.Tests;

/// <summary>Documents of APIs that no profile speaks of.</summary>
internal static class Generic
{
    public const string Pets = """
        openapi: 3.0.3
        info: {title: Pets, version: '1'}
        servers: [{url: 'https://example.com/api/v2'}]
        paths:
          /pets:
            get:
              parameters: [{name: limit, in: query, schema: {type: integer}}]
              responses:
                '200':
                  description: ok
                  content:
                    application/json:
                      schema: {type: object, required: [items], properties: {items: {type: array, items: {$ref: '#/components/schemas/Pet'}}, has_more: {type: boolean}, next: {type: string, nullable: true}}}
            post:
              requestBody:
                required: true
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/Pet'}
              responses:
                '201':
                  description: made
                  headers: {X-Made: {schema: {type: string}, example: 'yes'}}
                  content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
          /pets/{petId}:
            get:
              parameters: [{name: petId, in: path, required: true, schema: {type: integer}}]
              responses:
                '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
            delete:
              parameters: [{name: petId, in: path, required: true, schema: {type: integer}}]
              responses:
                '204': {description: gone}
          /pets/mine:
            get:
              responses:
                '200': {description: ok, content: {application/json: {schema: {type: object, properties: {which: {type: string, enum: [mine]}}}}}}
          /files/{name}.{ext}:
            get:
              parameters:
                - {name: name, in: path, required: true, schema: {type: string}}
                - {name: ext, in: path, required: true, schema: {type: string}}
              responses:
                '200': {description: ok, content: {application/json: {schema: {type: object, properties: {name: {type: string}, ext: {type: string}}}}}}
          /photo:
            get:
              responses:
                '200': {description: ok, content: {image/png: {schema: {type: string, format: binary}}}}
          /forms:
            post:
              requestBody:
                required: true
                content:
                  application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Form'}}
                  multipart/form-data: {schema: {$ref: '#/components/schemas/Form'}}
              responses:
                '200': {description: ok, content: {application/json: {schema: {type: object, properties: {count: {type: integer}, title: {type: string}}}}}}
        components:
          schemas:
            Form: {type: object, required: [title], properties: {title: {type: string}, count: {type: integer, minimum: 1}}}
            Pet:
              type: object
              required: [name]
              properties:
                id: {type: integer, format: int64, readOnly: true}
                name: {type: string}
                age: {type: integer, minimum: 3}
                secret: {type: string, writeOnly: true}
                code: {type: string, pattern: '^[A-Z]{3}-\d{4}$'}
                mood: {type: string, default: calm}
                size: {type: number, exclusiveMinimum: true, minimum: 0, maximum: 0.5}
                parent: {$ref: '#/components/schemas/Pet'}
                friends: {type: array, items: {$ref: '#/components/schemas/Pet'}}
                photo_url: {type: string}
                created_at: {type: string, format: date-time}
                error: {type: string, nullable: true}
        """;

    /// <summary>A task API with a list and a cancel operation, without a profile.</summary>
    public const string Tasks = """
        openapi: 3.0.3
        info: {title: Tasks, version: '1'}
        paths:
          /v1/tasks:
            post:
              operationId: createTask
              requestBody: {required: true, content: {application/json: {schema: {type: object, required: [prompt], properties: {prompt: {type: string}, callback_url: {type: string}}}}}}
              responses:
                '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Task'}}}}
            get:
              operationId: listTasks
              parameters:
                - {name: pageNum, in: query, schema: {type: integer}}
                - {name: pageSize, in: query, schema: {type: integer}}
              responses:
                '200': {description: ok, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Task'}}}}}
          /v1/tasks/{task_id}:
            get:
              operationId: getTask
              parameters: [{name: task_id, in: path, required: true, schema: {type: string}}]
              responses:
                '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Task'}}}}
            delete:
              operationId: cancelTask
              summary: Cancel a task
              parameters: [{name: task_id, in: path, required: true, schema: {type: string}}]
              responses:
                '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Task'}}}}
        components:
          schemas:
            Task:
              type: object
              required: [task_id, status]
              properties:
                task_id: {type: string}
                status: {type: string, enum: [queued, running, succeeded, failed, cancelled]}
                video_url: {type: string}
                progress: {type: integer}
                prompt: {type: string}
                error: {type: object, nullable: true, properties: {code: {type: string}, message: {type: string}}}
                created_at: {type: integer, description: Unix time in seconds}
        """;

    public static string Profile(string rest) => "specular: profile\nname: generic\n" + rest;
}
