using Specular.CodeGeneration.Client;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Schemas;

/// <summary>Decides what a schema becomes: which JSON Schema words have a form in C#. What a schema becomes is decided once for each.</summary>
internal sealed class ShapeReader
{
    private const SchemaTypes NotNull = ~SchemaTypes.Null;

    // A list of lists of ... itself has no C# type; a real one is never this deep.
    private const int DepthLimit = 32;

    // Two choices of eight forms each; more is no type that anybody could use.
    private const int MostForms = 64;

    private readonly Dictionary<string, NamedSchema> _components = new(StringComparer.Ordinal);

    private readonly Dictionary<Schema, ShapedSchema> _read = new(SchemaIdentity.Instance);

    private readonly Lineage _lineage;

    public ShapeReader(ApiContract contract)
    {
        foreach (var component in contract.Schemas)
        {
            _components[component.Id] = component;
        }

        _lineage = new(_components.Values);
        Members = new(_lineage);
    }

    /// <summary>Puts members together that several parts declare.</summary>
    public MemberJoiner Members { get; }

    /// <summary>What a schema becomes.</summary>
    public ShapedSchema Read(Schema schema)
    {
        if (!_read.TryGetValue(schema, out var shaped))
        {
            _read[schema] = shaped = ReadAnew(schema);
        }

        return shaped;
    }

    /// <summary>The component with that id; null when there is none.</summary>
    public Schema? Component(string id) => _components.TryGetValue(id, out var component) ? component.Schema : null;

    /// <summary>The component's name; null when there is none of that id.</summary>
    public string? NameOf(string id) => _components.TryGetValue(id, out var component) ? component.Name : null;

    private ShapedSchema ReadAnew(Schema schema)
    {
        var nullable = false;
        string? component = null;
        for (var hops = 0; ; hops++)
        {
            nullable |= (schema.Types & SchemaTypes.Null) != SchemaTypes.None;
            if (hops > DepthLimit)
            {
                return new(schema, schema, new Shape.Json("its references lead in a circle"), nullable, component);
            }

            if (schema.Reference is { } id)
            {
                if (SaysMore(schema))
                {
                    break;
                }

                if (Component(id) is not { } target)
                {
                    // The binder has reported it.
                    return new(schema, schema, new Shape.Json(null), nullable, null);
                }

                component = id;
                schema = target;
                continue;
            }

            if (SolePart.Of(schema, ref nullable) is not { } arm || (component is not null && schema.AllOf.Count > 0 && arm.Reference is { } parent && _lineage.Tells(parent, component)))
            {
                break;
            }

            component = arm.Reference is null ? component : null;
            schema = arm;
        }

        var body = schema;
        var shape = ShapeOf(ref body, component);
        nullable |= new[] { schema, body }.Any(s => (s.Types & SchemaTypes.Null) != SchemaTypes.None || ScalarShapes.Values(s)?.Any(v => v.Kind == JsonKind.Null) == true)
            || schema.OneOf.Any(UnionForms.IsNull) || schema.AnyOf.Any(UnionForms.IsNull);
        return new(schema, body, shape, nullable, component);
    }

    // In 3.1 members and forms beside a reference count.
    private static bool SaysMore(Schema schema) => schema.Properties.Count > 0 || schema.AllOf.Count > 0 || UnionForms.HasForms(schema);

    private Shape ShapeOf(ref Schema schema, string? component)
    {
        if (schema.Boolean is not null)
        {
            return new Shape.Json(null);
        }

        var origin = schema;
        Shape shape;
        if (schema.AllOf.Count > 0 || schema.Reference is not null || (UnionForms.HasForms(schema) && (HasFrame(schema) || (UnionForms.IsUnion(schema.OneOf) && UnionForms.IsUnion(schema.AnyOf)))))
        {
            shape = Merge(ref schema, component);
        }
        else if (UnionForms.HasForms(schema))
        {
            shape = Forms(schema);
        }
        else
        {
            shape = OfType(schema);
        }

        return component is null ? shape : shape switch
        {
            Shape.Object o when (origin.Discriminator ?? _lineage.DiscriminatorOf(component)) is { } discriminator => WithChildren(o, schema, component, discriminator, isInherited: origin.Discriminator is null),
            Shape.List list when HoldsItself(list.Item, component) => OfItself(shape, schema),
            Shape.Map map when HoldsItself(map.Value, component) => OfItself(shape, schema),
            _ => shape,
        };
    }

    private Shape Forms(Schema schema)
    {
        var forms = UnionForms.WithoutNull(UnionForms.IsUnion(schema.OneOf) ? schema.OneOf : schema.AnyOf);
        var targets = forms.Select(Target).ToList();
        return UnionForms.Texts(targets) ?? (Shape?)SameScalar(targets) ?? new Shape.Union(forms, schema.Discriminator);
    }

    // Forms that differ in their bounds only.
    private static Shape.Scalar? SameScalar(IReadOnlyList<Schema> forms)
    {
        var shapes = forms.Select(f => f.AllOf.Count == 0 && !UnionForms.HasForms(f) && (f.Types & NotNull) is SchemaTypes.Integer or SchemaTypes.Number or SchemaTypes.Boolean ? OfType(f) : null)
            .Distinct().ToList();
        return shapes.Count == 1 ? shapes[0] as Shape.Scalar : null;
    }

    // Forms that are components stay these where all that stands beside them is required by each anyway.
    private bool HasFrame(Schema schema) => UnionForms.HasMembers(schema)
        || !(UnionForms.IsUnion(schema.OneOf) ? schema.OneOf : schema.AnyOf).Where(f => !UnionForms.IsNull(f)).Select(Target)
            .All(f => schema.Required.All(r => f.Required.Contains(r, StringComparer.Ordinal)));

    private Schema Target(Schema schema)
    {
        for (var hops = 0; hops < DepthLimit && schema.Reference is { } id && Component(id) is { } target; hops++)
        {
            schema = target;
        }

        return schema;
    }

    private Shape Merge(ref Schema schema, string? component)
    {
        var merge = new AllOfMerge(this, component);
        if (!merge.TryAdd(schema))
        {
            return new Shape.Json(merge.Loss);
        }

        if (merge.OpenChoices is { Count: > 0 } choices)
        {
            return choices.Aggregate(1L, (all, choice) => Math.Min(all * choice.Forms.Count, MostForms + 1)) > MostForms
                ? new Shape.Json("its allOf leaves too many forms")
                : Distribute(schema, component, choices);
        }

        schema = merge.Whole with
        {
            Source = schema.Source, Title = schema.Title, Description = schema.Description, NameOverride = schema.NameOverride, IsDeprecated = schema.IsDeprecated,
            IsSupplement = schema.IsSupplement,
        };
        if ((schema.Types & NotNull) is SchemaTypes.None or SchemaTypes.Object && (merge.Members.Count > 0 || merge.AdditionalProperties is { Boolean: null }))
        {
            return ObjectShape(merge.Members, merge.Required, merge.AdditionalProperties);
        }

        return OfType(schema with
        {
            Properties = merge.Members.Select(m => new SchemaProperty(m.Name, m.Schema)).ToValueList(), Required = merge.Required, AdditionalProperties = merge.AdditionalProperties,
        });
    }

    // A value has all parts and one form of each choice.
    private Shape.Union Distribute(Schema schema, string? component, ValueList<FormChoice> choices)
    {
        var whole = component is null ? schema : Schema.Any with { Source = schema.Source, Reference = component };
        IEnumerable<ValueList<Schema>> chosen = [[]];
        foreach (var choice in choices)
        {
            chosen = chosen.SelectMany(forms => choice.Forms.Select(form => (ValueList<Schema>)[.. forms, form])).ToList();
        }

        var arms = chosen.Select(forms => forms.Count == 1 && forms[0].Reference is { } id && component is not null && _lineage.Includes(id, component)
            ? forms[0]
            : Schema.Any with { Source = forms[0].Source, Title = forms[forms.Count - 1].Title, Description = forms[forms.Count - 1].Description, AllOf = [whole, .. forms] });
        return new Shape.Union(arms.ToValueList(), choices.Select(c => c.Discriminator).FirstOrDefault(d => d is not null));
    }

    // Whether lists and maps alone lead from a schema to the component that it stands in.
    private bool HoldsItself(Schema schema, string component)
    {
        var isNullable = false;
        for (var hops = 0; hops < DepthLimit; hops++)
        {
            if (string.Equals(schema.Reference, component, StringComparison.Ordinal))
            {
                return true;
            }

            var next = schema.Reference is { } id ? Component(id)
                : SolePart.Of(schema, ref isNullable) is { } arm ? arm
                : schema.AllOf.Count > 0 || schema.Properties.Count > 0 || UnionForms.HasForms(schema) ? null
                : schema.Items ?? OtherMembers.Of(schema);
            if (next is null)
            {
                return false;
            }

            schema = next;
        }

        return false;
    }

    // C# has no name for a list of itself but that of a type which holds one: a union of one form.
    private Shape.Union OfItself(Shape shape, Schema body)
    {
        var alone = body with { Title = "" };
        _read[alone] = new(alone, alone, shape, IsNullable: false, Component: null);
        return new Shape.Union([alone], Discriminator: null);
    }

    // A parent with a discriminator stands for its children, wherever it is referred to.
    private Shape WithChildren(Shape.Object shape, Schema body, string component, Discriminator discriminator, bool isInherited)
    {
        IEnumerable<DiscriminatorMapping> named = isInherited ? [] : discriminator.Mapping;
        var children = _lineage.Descendants(component)
            .Concat(named.Select(m => m.SchemaId).Where(id => _components.ContainsKey(id) && !string.Equals(id, component, StringComparison.Ordinal)).OrderBy(id => id, StringComparer.Ordinal))
            .Distinct(StringComparer.Ordinal).ToList();
        if (children.Count == 0)
        {
            return shape;
        }

        // What a child has that nobody knows is among its other members.
        var alone = body with
        {
            Discriminator = null, Properties = shape.Members.Select(m => new SchemaProperty(m.Name, m.Schema)).ToValueList(), Required = shape.Required, AdditionalProperties = shape.AdditionalProperties,
        };
        var form = shape with
        {
            Members = shape.Members.Select(m => m with { Owner = m.Owner ?? component }).ToValueList(),
            AdditionalProperties = shape.AdditionalProperties is { Boolean: false } ? null : shape.AdditionalProperties,
        };
        _read[alone] = new(alone, alone, form, IsNullable: false, Component: null);
        return new Shape.Union([.. children.Select(id => Schema.Any with { Source = body.Source, Reference = id }), alone], discriminator, component);
    }

    private static Shape OfType(Schema schema)
    {
        switch (schema.Types & NotNull)
        {
            case SchemaTypes.None:
                return Guess(schema);
            case SchemaTypes.String:
                return ScalarShapes.Text(schema);
            case SchemaTypes.Boolean:
                return new Shape.Scalar(ScalarKind.Boolean);
            case SchemaTypes.Integer:
                return ScalarShapes.Integer(schema);
            case SchemaTypes.Number:
            case SchemaTypes.Number | SchemaTypes.Integer:
                return ScalarShapes.Number(schema);
            case SchemaTypes.Array:
                return new Shape.List(ItemOf(schema));
            case SchemaTypes.Object:
                return ObjectShape(schema);
            default:
                var forms = UnionForms.OfTypes(schema);
                return forms.Arms.Count switch
                {
                    0 => new Shape.Json(null),
                    1 => OfType(forms.Arms[0]),
                    _ => forms,
                };
        }
    }

    /// <summary>A schema without a type is what its other words are about.</summary>
    private static Shape Guess(Schema schema)
    {
        if (schema.Properties.Count > 0 || OtherMembers.Of(schema) is { Boolean: null })
        {
            return ObjectShape(schema);
        }

        if (schema.Items is not null || schema.PrefixItems.Count > 0)
        {
            return new Shape.List(ItemOf(schema));
        }

        var types = ScalarShapes.Values(schema)?.Aggregate(SchemaTypes.None, (all, v) => all | ScalarShapes.TypeOf(v)) ?? SchemaTypes.None;
        return (types & NotNull) == SchemaTypes.None || (types & (SchemaTypes.Array | SchemaTypes.Object)) != SchemaTypes.None
            ? new Shape.Json(null)
            : OfType(schema with { Types = types });
    }

    // A tuple is a list of what stands at any of its places.
    private static Schema ItemOf(Schema schema)
    {
        if (schema.PrefixItems.Count == 0)
        {
            return schema.Items ?? Schema.Any;
        }

        IEnumerable<Schema> rest = schema.Items is { Boolean: false } || schema.MaxItems <= schema.PrefixItems.Count ? [] : [schema.Items ?? Schema.Any];
        var items = schema.PrefixItems.Concat(rest).GroupBy(SchemaSubstance.Of).Select(g => g.First()).ToValueList();
        return items.Count == 1 ? items[0] : Schema.Any with { Source = schema.Source, AnyOf = items };
    }

    private static Shape ObjectShape(Schema schema) =>
        ObjectShape(schema.Properties.Select(p => new ShapeMember(p.Name, p.Schema)).ToValueList(), schema.Required, OtherMembers.Of(schema));

    private static Shape ObjectShape(ValueList<ShapeMember> members, ValueList<string> required, Schema? additional) => members.Count > 0
        ? new Shape.Object(members, required, additional)
        : new Shape.Map(additional is null or { Boolean: not null } ? Schema.Any : additional);
}
