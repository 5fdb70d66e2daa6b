using Specular.Specification.Contract;
using Specular.Specification.Inference;

namespace Specular.Specification.Validation;

/// <summary>Compiles schemas to checks; each referenced schema once, so that schemas may refer to themselves.</summary>
/// <param name="graph">The schemas that others refer to.</param>
/// <param name="direction">Which way the values travel.</param>
/// <param name="checksFormats">Whether "format" is checked; JSON Schema leaves that open.</param>
internal sealed class SchemaCompiler(SchemaGraph graph, SchemaDirection direction, bool checksFormats = true)
{
    // A document nested deeper than this would overflow the stack; the readers refuse it long before.
    private const int DeepestNesting = 512;

    private readonly Dictionary<string, CompiledSchema> _byReference = new(StringComparer.Ordinal);
    private readonly Queue<(string Id, CompiledSchema Compiled, Schema Schema)> _referenced = new();
    private readonly InPlaceReferences _inPlace = new();
    private readonly Dictionary<SourceReference, int> _resources = [];

    // The referenced schema whose own value is being described; null inside its members and items.
    private string? _owner;
    private int _depth;

    /// <summary>The schema compiled, and all it refers to. References are followed one after the other, not into each other: specifications have long chains.</summary>
    public CompiledSchema Compile(Schema schema)
    {
        var compiled = Part(schema);
        while (_referenced.Count > 0)
        {
            var (id, target, source) = _referenced.Dequeue();
            _owner = id;
            Fill(target, source);
            _owner = null;
        }

        if (_inPlace.FindCircle() is { } circle)
        {
            throw new SchemaNotCompilableException(graph.Find(circle)!.Source, $"the schema {circle} refers to itself without going into a member or an item");
        }

        return compiled;
    }

    private CompiledSchema Part(Schema schema)
    {
        if (++_depth > DeepestNesting)
        {
            throw new SchemaNotCompilableException(schema.Source, "the schema is nested too deeply");
        }

        var compiled = new CompiledSchema();
        Fill(compiled, schema);
        _depth--;
        return compiled;
    }

    private void Fill(CompiledSchema compiled, Schema schema)
    {
        var checks = new List<SchemaCheck>();
        if (schema.Boolean is { } always)
        {
            compiled.Fill(schema, always ? [] : [new FalseCheck(schema.Source)], false);
            return;
        }

        compiled.Resource = ResourceOf(schema);
        AddReference(compiled, schema, checks);
        AddDynamicReference(schema, checks);
        AddValueChecks(schema, checks);
        AddObjectChecks(schema, checks);
        AddArrayChecks(schema, checks);
        AddCompositions(schema, checks);
        var asksForUnevaluated = schema.UnevaluatedProperties is not null || schema.UnevaluatedItems is not null;
        if (schema.UnevaluatedProperties is { } members)
        {
            checks.Add(new UnevaluatedMembersCheck(schema.Source, Below(members)));
        }

        if (schema.UnevaluatedItems is { } items)
        {
            checks.Add(new UnevaluatedItemsCheck(schema.Source, Below(items)));
        }

        compiled.Fill(schema, checks.ToArray(), asksForUnevaluated);
    }

    private void AddReference(CompiledSchema compiled, Schema schema, List<SchemaCheck> checks)
    {
        if (schema.Reference is not { } id || graph.Find(id) is not { } target)
        {
            // A reference that leads nowhere allows anything; the binder has reported it.
            return;
        }

        _inPlace.Add(_owner, id);
        var known = Referenced(id, target);
        checks.Add(new ReferenceCheck(schema.Source, known));
        compiled.Reference = known;
        compiled.TakeDirection(target);
    }

    // What a circle through these comes to shows only when values are checked; there it ends with the work that one may do.
    private void AddDynamicReference(Schema schema, List<SchemaCheck> checks)
    {
        if (schema.DynamicReference is not { } dynamic || graph.Find(dynamic.SchemaId) is not { } target)
        {
            return;
        }

        var byResource = new Dictionary<int, CompiledSchema>();
        foreach (var found in graph.FindDynamic(dynamic.Anchor))
        {
            if (ResourceOf(found.Value) is { } resource)
            {
                byResource[resource] = Referenced(found.Key, found.Value);
            }
        }

        checks.Add(new DynamicReferenceCheck(schema.Source, Referenced(dynamic.SchemaId, target), byResource));
    }

    private CompiledSchema Referenced(string id, Schema target)
    {
        if (!_byReference.TryGetValue(id, out var known))
        {
            known = new CompiledSchema();
            _byReference.Add(id, known);
            _referenced.Enqueue((id, known, target));
        }

        return known;
    }

    // Resources as numbers, so that going through one costs next to nothing.
    private int? ResourceOf(Schema schema)
    {
        if (schema.Resource is not { } pointer)
        {
            return null;
        }

        var resource = new SourceReference(schema.Source.Document, pointer);
        if (!_resources.TryGetValue(resource, out var number))
        {
            _resources.Add(resource, number = _resources.Count);
        }

        return number;
    }

    private void AddValueChecks(Schema schema, List<SchemaCheck> checks)
    {
        if (schema.Const is { } constant)
        {
            checks.Add(new EnumCheck(schema.Source, "const", [constant]));
        }

        if (schema.AllowedValues is { } values)
        {
            checks.Add(new EnumCheck(schema.Source, "enum", values));
        }

        if (NumberCheck.IsAskedBy(schema))
        {
            checks.Add(new NumberCheck(schema));
        }

        if (schema.MinLength is not null || schema.MaxLength is not null)
        {
            checks.Add(new LengthCheck(schema.Source, schema.MinLength, schema.MaxLength));
        }

        if (schema.Pattern is { } pattern)
        {
            checks.Add(new PatternCheck(schema.Source, pattern, Pattern(pattern, schema.Source.Child("pattern"))));
        }

        if (checksFormats && FormatCheck.For(schema) is { } format)
        {
            checks.Add(format);
        }
    }

    private void AddObjectChecks(Schema schema, List<SchemaCheck> checks)
    {
        var properties = new CompiledProperty[schema.Properties.Count];
        for (var i = 0; i < properties.Length; i++)
        {
            properties[i] = new CompiledProperty(schema.Properties[i].Name, Below(schema.Properties[i].Schema));
        }

        var patterns = new PatternProperty[schema.PatternProperties.Count];
        for (var i = 0; i < patterns.Length; i++)
        {
            var (name, value) = schema.PatternProperties[i];
            patterns[i] = new PatternProperty(Pattern(name, schema.Source.Child("patternProperties").Child(name)), Below(value));
        }

        var additional = BelowOrNull(schema.AdditionalProperties);
        var names = BelowOrNull(schema.PropertyNames);
        if (properties.Length > 0 || patterns.Length > 0 || additional is not null || names is not null || schema.Required.Count > 0 || schema.DependentRequired.Count > 0)
        {
            checks.Add(new MembersCheck(schema, properties, patterns, additional, names, direction));
        }

        if (schema.MinProperties is not null || schema.MaxProperties is not null)
        {
            checks.Add(new MemberCountCheck(schema.Source, schema.MinProperties, schema.MaxProperties));
        }
    }

    private void AddArrayChecks(Schema schema, List<SchemaCheck> checks)
    {
        if (schema.Items is not null || schema.PrefixItems.Count > 0)
        {
            var prefix = new CompiledSchema[schema.PrefixItems.Count];
            for (var i = 0; i < prefix.Length; i++)
            {
                prefix[i] = Below(schema.PrefixItems[i]);
            }

            checks.Add(new ItemsCheck(schema.Source, prefix, BelowOrNull(schema.Items)));
        }

        if (schema.MinItems is not null || schema.MaxItems is not null)
        {
            checks.Add(new ItemCountCheck(schema.Source, schema.MinItems, schema.MaxItems));
        }

        if (schema.UniqueItems)
        {
            checks.Add(new UniqueItemsCheck(schema.Source));
        }

        if (schema.Contains is { } contains)
        {
            checks.Add(new ContainsCheck(schema.Source, Below(contains), schema.MinContains, schema.MaxContains));
        }
    }

    private void AddCompositions(Schema schema, List<SchemaCheck> checks)
    {
        if (schema.DependentSchemas.Count > 0)
        {
            checks.Add(new DependentSchemasCheck(schema.Source, schema.DependentSchemas.Select(d => new CompiledProperty(d.Name, Part(d.Schema)))));
        }

        if (schema.AllOf.Count > 0)
        {
            checks.Add(new AllOfCheck(schema.Source, schema.AllOf.Select(Part).ToArray()));
        }

        if (schema.AnyOf.Count > 0)
        {
            checks.Add(Union(isOneOf: false, schema.AnyOf, schema));
        }

        if (schema.OneOf.Count > 0)
        {
            checks.Add(Union(isOneOf: true, schema.OneOf, schema));
        }

        if (schema.Not is { } not)
        {
            checks.Add(new NotCheck(schema.Source, Part(not)));
        }

        if (schema.If is { } condition)
        {
            checks.Add(new ConditionCheck(schema.Source, Part(condition), schema.Then is null ? null : Part(schema.Then), schema.Else is null ? null : Part(schema.Else)));
        }
    }

    private UnionCheck Union(bool isOneOf, Values.ValueList<Schema> arms, Schema schema)
    {
        var discriminator = schema.Discriminator;
        var compiled = arms.Select(Part).ToArray();
        var byName = new Dictionary<string, CompiledSchema>(StringComparer.Ordinal);
        for (var i = 0; discriminator is not null && i < compiled.Length; i++)
        {
            if (arms[i].Reference is not { } id)
            {
                continue;
            }

            byName[id.Substring(id.LastIndexOf('/') + 1)] = compiled[i];
            foreach (var mapping in discriminator.Mapping)
            {
                if (string.Equals(mapping.SchemaId, id, StringComparison.Ordinal))
                {
                    byName[mapping.Value] = compiled[i];
                }
            }
        }

        return new UnionCheck(schema.Source, isOneOf, compiled, discriminator?.PropertyName, byName);
    }

    // A member or an item is another value: what refers back from there is no circle.
    private CompiledSchema Below(Schema schema)
    {
        var owner = _owner;
        _owner = null;
        var compiled = Part(schema);
        _owner = owner;
        return compiled;
    }

    private CompiledSchema? BelowOrNull(Schema? schema) => schema is null ? null : Below(schema);

    private static TextPattern Pattern(string pattern, SourceReference place)
    {
        try
        {
            return new TextPattern(EcmaPattern.Compile(pattern));
        }
        catch (ArgumentException e)
        {
            throw new SchemaNotCompilableException(place, $"the regular expression {pattern} cannot be used: {e.Message.TrimEnd('.')}");
        }
    }
}
