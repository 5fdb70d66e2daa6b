using Xunit;

namespace Specular.Specification.Tests.Dialects.Flattened;

/// <summary>One rule of evidence each, in the smallest page that needs it.</summary>
public sealed class FlattenedEvidenceTests
{
    [Fact]
    public void AnObjectsOrderTellsWhichPropertiesAreItsOwn() => Restored.IsSame(Restored.WithSchemas("""
        Box:
          type: object
          properties:
            size:
              type: object
              properties:
                width:
                  type: integer
              x-apifox-orders:
                - width
            depth:
              type: integer
          x-apifox-orders:
            - size
            - depth
        """));

    [Fact]
    public void RequiredNamesTellTheirObject() => Restored.IsSame(Restored.WithSchemas("""
        Box:
          type: object
          properties:
            size:
              type: object
              properties:
                width:
                  type: integer
              required:
                - width
              x-apifox-orders:
                - width
          required:
            - size
          x-apifox-orders:
            - size
        """));

    [Fact]
    public void APropertyMayHaveTheNameOfAKeyword() => Restored.IsSame(Restored.WithSchemas("""
        Box:
          type: object
          properties:
            type:
              type: string
            properties:
              type: string
            required:
              type: boolean
            description:
              type: string
              description: What it is.
            items:
              type: array
              items:
                type: string
          required:
            - type
          x-apifox-orders:
            - type
            - properties
            - required
            - description
            - items
        """));

    [Fact]
    public void AnEmbeddedModelIsNamedByTheOrderOfItsOwner() => Restored.IsSame(Restored.WithSchemas("""
        Box:
          type: object
          x-apifox-refs:
            01JVNZFX64CJ01T19KYMZM0X71:
              $ref: '#/components/schemas/Lid'
              x-apifox-overrides:
                hinge: null
                colour: &ref_0
                  type: string
                  nullable: true
              required:
                - colour
          x-apifox-orders:
            - 01JVNZFX64CJ01T19KYMZM0X71
          properties:
            colour: *ref_0
          required:
            - colour
          x-apifox-ignore-properties:
            - colour
        Lid:
          type: object
          properties:
            hinge:
              type: string
            colour:
              type: string
          x-apifox-orders:
            - hinge
            - colour
          x-apifox-ignore-properties: []
          x-apifox-folder: ''
        """));

    [Fact]
    public void AReferencedNameIsAComponent() => Restored.IsSame("""
        openapi: 3.0.1
        info:
          title: ''
          version: 1.0.0
        paths:
          /boxes:
            get:
              responses:
                '200':
                  description: ''
                  content:
                    application/json:
                      schema:
                        $ref: '#/components/schemas/Shelf'
        components:
          schemas:
            Box:
              type: object
              properties:
                lid:
                  type: string
            Shelf:
              type: array
              items:
                $ref: '#/components/schemas/Box'
        """, doubtsAreRight: true);

    [Fact]
    public void AnExampleFollowsItsSchemaEvenFromTheComponents() => Restored.IsSame("""
        openapi: 3.0.1
        info:
          title: ''
          version: 1.0.0
        paths:
          /boxes:
            get:
              responses:
                '200':
                  description: ''
                  content:
                    application/json:
                      schema:
                        $ref: '#/components/schemas/Answer'
                      example:
                        code: 0
                        data:
                          boxes:
                            - id: 1
                              size:
                                width: 3
                              colour: red
                            - id: 2
                          total: 2
                        message: ok
                  headers: {}
                  x-apifox-name: OK
        components:
          schemas:
            Answer:
              type: object
              properties:
                code:
                  type: integer
                data:
                  type: object
                  properties:
                    boxes:
                      type: array
                      items:
                        type: object
                        properties:
                          id:
                            type: integer
                          size:
                            type: object
                            properties:
                              width:
                                type: integer
                            x-apifox-orders:
                              - width
                          colour:
                            type: string
                        x-apifox-orders:
                          - id
                          - size
                          - colour
                    total:
                      type: integer
                  x-apifox-orders:
                    - boxes
                    - total
                message:
                  type: string
              x-apifox-orders:
                - code
                - data
                - message
        """, doubtsAreRight: true);

    [Fact]
    public void TextThatLooksLikeStructureStaysText() => Restored.IsSame(Restored.WithOperation("""
        summary: Box
        description: |-
          # Boxes
          Note: they are square.
          - **small**: 1
          | type | size |
          |------|------|
          ---
          ```json
          "type": "box",
          ```
          **price:0.07**
        tags:
          - 'Boxes: all'
        parameters:
          - name: id
            in: query
            description: ''
            required: false
            example: 7
            schema:
              type: string
          - name: Authorization
            in: header
            description: ''
            required: false
            schema:
              type: string
        responses:
          '200':
            description: ''
            headers: {}
            x-apifox-name: OK
          x-200:second answer:
            description: ''
            headers: {}
            x-apifox-name: OK
        security: []
        x-apifox-folder: Boxes
        x-apifox-status: released
        """));

    [Fact]
    public void WordsOfAnEnumEndBeforeWhatFollows() => Restored.IsSame(Restored.WithSchemas("""
        Status:
          type: string
          enum:
            - open
            - shut
          x-apifox-enum:
            - value: open
              name: ''
              description: ''
            - value: shut
              name: ''
              description: Not open.
          description: How it is.
          x-apifox-folder: ''
        """));

    [Fact]
    public void QuotesAndBracketsMayGoOverLines() => Restored.IsSame(Restored.WithOperation("""
        summary: "a
          long summary"
        tags: [one,
          two]
        responses:
          '200': {description: 'it''s', headers: {}}
        """));
}
