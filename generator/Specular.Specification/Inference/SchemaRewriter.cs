using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Inference;

/// <summary>Walks every schema of a contract and replaces some; what has nothing to replace stays the same object.</summary>
internal abstract class SchemaRewriter
{
    /// <summary>The contract with its schemas rewritten.</summary>
    public ApiContract Apply(ApiContract contract)
    {
        var operations = Each(contract.Operations, Walk);
        var schemas = Each(contract.Schemas, s => Walk(s.Schema) is var schema && ReferenceEquals(schema, s.Schema) ? s : s with { Schema = schema });
        var webhooks = Each(contract.Webhooks, Walk);
        return ReferenceEquals(operations, contract.Operations) && ReferenceEquals(schemas, contract.Schemas) && ReferenceEquals(webhooks, contract.Webhooks) ? contract
            : contract with { Operations = operations, Schemas = schemas, Webhooks = webhooks };
    }

    /// <summary>The schema to stand for this one, whose parts are rewritten already; itself when nothing is to be done.</summary>
    protected abstract Schema Rewrite(Schema schema);

    private Operation Walk(Operation operation)
    {
        var parameters = Each(operation.Parameters, Walk);
        var body = WalkOrNull(operation.Body);
        var responses = Each(operation.Responses, Walk);
        var callbacks = Each(operation.Callbacks, Walk);
        return ReferenceEquals(parameters, operation.Parameters) && ReferenceEquals(body, operation.Body) && ReferenceEquals(responses, operation.Responses)
            && ReferenceEquals(callbacks, operation.Callbacks) ? operation
            : operation with { Parameters = parameters, Body = body, Responses = responses, Callbacks = callbacks };
    }

    private Webhook Walk(Webhook webhook) =>
        Walk(webhook.Body) is var body && ReferenceEquals(body, webhook.Body) ? webhook : webhook with { Body = body };

    private RequestBody? WalkOrNull(RequestBody? body) => body is null ? null : Walk(body);

    private RequestBody Walk(RequestBody body) =>
        Each(body.Content, Walk) is var content && ReferenceEquals(content, body.Content) ? body : body with { Content = content };

    private Parameter Walk(Parameter parameter) =>
        Walk(parameter.Schema) is var schema && ReferenceEquals(schema, parameter.Schema) ? parameter : parameter with { Schema = schema };

    private Response Walk(Response response)
    {
        var headers = Each(response.Headers, Walk);
        var content = Each(response.Content, Walk);
        return ReferenceEquals(headers, response.Headers) && ReferenceEquals(content, response.Content) ? response
            : response with { Headers = headers, Content = content };
    }

    private MediaContent Walk(MediaContent content)
    {
        var schema = WalkOrNull(content.Schema);
        var item = WalkOrNull(content.ItemSchema);
        return ReferenceEquals(schema, content.Schema) && ReferenceEquals(item, content.ItemSchema) ? content
            : content with { Schema = schema, ItemSchema = item };
    }

    private Schema Walk(Schema schema)
    {
        var walked = WalkObject(schema);
        walked = WalkArray(walked);
        return Rewrite(WalkComposition(walked));
    }

    private Schema WalkObject(Schema schema)
    {
        var properties = Each(schema.Properties, Walk);
        var patterns = Each(schema.PatternProperties, Walk);
        var additional = WalkOrNull(schema.AdditionalProperties);
        return ReferenceEquals(properties, schema.Properties) && ReferenceEquals(patterns, schema.PatternProperties)
            && ReferenceEquals(additional, schema.AdditionalProperties) ? schema
            : schema with { Properties = properties, PatternProperties = patterns, AdditionalProperties = additional };
    }

    private Schema WalkArray(Schema schema)
    {
        var items = WalkOrNull(schema.Items);
        var prefix = Each(schema.PrefixItems, Walk);
        return ReferenceEquals(items, schema.Items) && ReferenceEquals(prefix, schema.PrefixItems) ? schema
            : schema with { Items = items, PrefixItems = prefix };
    }

    private Schema WalkComposition(Schema schema)
    {
        var allOf = Each(schema.AllOf, Walk);
        var anyOf = Each(schema.AnyOf, Walk);
        var oneOf = Each(schema.OneOf, Walk);
        return ReferenceEquals(allOf, schema.AllOf) && ReferenceEquals(anyOf, schema.AnyOf) && ReferenceEquals(oneOf, schema.OneOf) ? schema
            : schema with { AllOf = allOf, AnyOf = anyOf, OneOf = oneOf };
    }

    private SchemaProperty Walk(SchemaProperty property) =>
        Walk(property.Schema) is var schema && ReferenceEquals(schema, property.Schema) ? property : property with { Schema = schema };

    private Schema? WalkOrNull(Schema? schema) => schema is null ? null : Walk(schema);

    private static ValueList<T> Each<T>(ValueList<T> items, Func<T, T> walk)
        where T : class
    {
        T[]? changed = null;
        for (var i = 0; i < items.Count; i++)
        {
            var item = walk(items[i]);
            if (changed is null && !ReferenceEquals(item, items[i]))
            {
                changed = items.ToArray();
            }

            if (changed is not null)
            {
                changed[i] = item;
            }
        }

        return changed is null ? items : changed.ToValueList();
    }
}
