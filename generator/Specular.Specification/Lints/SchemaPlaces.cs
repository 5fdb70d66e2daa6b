using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Specular.Specification.Lints.Prose;

namespace Specular.Specification.Lints;

/// <summary>Every schema of a document once, however many operations refer to it; what requests reach comes first.</summary>
internal sealed class SchemaPlaces
{
    private readonly Dictionary<string, Schema> _waiting = new(StringComparer.Ordinal);
    private readonly HashSet<SourceReference> _roots = [];
    private readonly Queue<Schema> _reached = new();
    private readonly List<SchemaPlace> _places = [];
    private bool _isRequest = true;

    private SchemaPlaces(BoundDocument document)
    {
        foreach (var named in document.Schemas)
        {
            _waiting[named.Id] = named.Schema;
        }

        foreach (var operation in document.Operations)
        {
            foreach (var parameter in operation.Parameters)
            {
                AddParameter(parameter);
            }

            AddContents(operation.Body?.Content);
        }

        Drain();
        _isRequest = false;
        foreach (var response in document.Operations.SelectMany(o => o.Responses))
        {
            foreach (var header in response.Headers)
            {
                AddParameter(header);
            }

            AddContents(response.Content);
        }

        foreach (var named in document.Schemas)
        {
            Reach(named.Id);
        }

        Drain();
    }

    /// <summary>The schemas of a document.</summary>
    public static IReadOnlyList<SchemaPlace> Of(BoundDocument document) => new SchemaPlaces(document)._places;

    private void AddParameter(Parameter parameter)
    {
        if (_roots.Add(parameter.Source))
        {
            var prose = parameter.Description.Length > 0 ? parameter.Description : parameter.Schema.Description;
            Add(new(parameter.Schema, parameter.Name, null, _isRequest) { Prose = ProseText.Of(prose), Source = parameter.Source });
        }
    }

    private void AddContents(IEnumerable<MediaContent>? contents)
    {
        foreach (var content in contents ?? [])
        {
            if (_roots.Add(content.Source))
            {
                AddPart(content.Schema);
                AddPart(content.ItemSchema);
            }
        }
    }

    // One after the other, not into each other: specifications have long chains of references.
    private void Drain()
    {
        while (_reached.Count > 0)
        {
            AddPart(_reached.Dequeue());
        }
    }

    private void Reach(string id)
    {
        if (_waiting.TryGetValue(id, out var schema))
        {
            _waiting.Remove(id);
            _reached.Enqueue(schema);
        }
    }

    private void AddPart(Schema? schema)
    {
        if (schema is not null)
        {
            Add(new(schema, "", null, _isRequest));
        }
    }

    private void AddParts(IEnumerable<Schema> parts)
    {
        foreach (var part in parts)
        {
            AddPart(part);
        }
    }

    private void Add(SchemaPlace place)
    {
        var schema = place.Schema;
        _places.Add(place);
        if (schema.Reference is { } id)
        {
            Reach(id);
        }

        foreach (var property in schema.Properties)
        {
            Add(new(property.Schema, property.Name, schema, _isRequest));
        }

        AddPart(schema.AdditionalProperties);
        AddPart(schema.Items);
        AddParts(schema.PrefixItems);
        AddParts(schema.PatternProperties.Select(p => p.Schema));
        AddParts(schema.DependentSchemas.Select(p => p.Schema));
        AddParts(schema.AllOf);
        AddParts(schema.AnyOf);
        AddParts(schema.OneOf);
        AddPart(schema.Then);
        AddPart(schema.Else);
    }
}
