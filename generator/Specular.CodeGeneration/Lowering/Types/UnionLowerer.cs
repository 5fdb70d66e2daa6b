using System.Globalization;
using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;
using Specular.CodeGeneration.Lowering.Schemas;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Types;

/// <summary>Turns the arms of a union into its forms: arms of one C# type are one form.</summary>
internal sealed class UnionLowerer(TypeCatalog catalog, NameChoices choices)
{
    // What every union has already.
    private static readonly string[] s_members = ["Other", "Match", "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "Finalize", "MemberwiseClone"];

    // Unions in unions in unions ...
    private const int DepthLimit = 8;

    private static readonly string[] s_prefixes = ["From", "TryGet"];

    /// <summary>The forms of the union at a place.</summary>
    public ValueList<UnionArmModel> Lower(TypePlan plan, Shape.Union union)
    {
        var table = new NameTable([.. s_members, .. Mine(plan.Name)]);
        var arms = new List<UnionArmModel>();
        var types = union.Arms.Select((a, i) => catalog.Resolve(PlaceKey.Arm(plan.Key, i), a, out _)).ToArray();

        // A text tells by nothing that holds for sure whether it is a day, a UUID or any other; as text it is kept.
        var hasSeveralTexts = types.Where(IsText).Distinct().Count() > 1;
        for (var i = 0; i < union.Arms.Count; i++)
        {
            var type = hasSeveralTexts && IsText(types[i]) ? new ScalarType(ScalarKind.String) : types[i];
            if (type is ScalarType { Kind: ScalarKind.Json } || (type is DeclaredType declared && string.Equals(declared.Name, plan.Name, StringComparison.Ordinal)))
            {
                // Whatever has no other form is raw JSON anyway, and what is the union itself is one of its other forms.
                continue;
            }

            var known = arms.FindIndex(a => a.Type.Equals(type));
            if (known >= 0)
            {
                arms[known] = arms[known] with { Discriminators = arms[known].Discriminators.Concat(Discriminators(union, union.Arms[i])).Distinct(StringComparer.Ordinal).ToValueList() };
            }
            else
            {
                arms.Add(Lower(plan, union, union.Arms[i], type, table));
            }
        }

        return Contrasted(arms).ToValueList();
    }

    private static bool IsText(TypeReference type) => type is ScalarType { Kind: ScalarKind.String or ScalarKind.DateTime or ScalarKind.Date or ScalarKind.Guid or ScalarKind.Bytes };

    // Only what tells one form from another is worth its place in the generated code.
    private static IEnumerable<UnionArmModel> Contrasted(List<UnionArmModel> arms)
    {
        var telling = arms.SelectMany(a => a.Typed).GroupBy(t => t.Name, StringComparer.Ordinal)
            .Where(g => g.Select(t => string.Join("|", t.Kinds.Concat(t.Items))).Distinct(StringComparer.Ordinal).Count() > 1)
            .Select(g => g.Key).ToList();
        var nullable = arms.SelectMany(a => a.Typed).Where(t => t.IsNullable).Select(t => t.Name).Distinct(StringComparer.Ordinal).ToList();
        var areOthersTelling = arms.Where(a => a.Kinds.Contains("Object", StringComparer.Ordinal)).Select(a => string.Join("|", a.Others)).Distinct(StringComparer.Ordinal).Count() > 1;
        return arms.Select(a => a with
        {
            Typed = a.Typed.Where(t => !t.Kinds.Contains("Any", StringComparer.Ordinal)).Select(t => nullable.Contains(t.Name, StringComparer.Ordinal) && !t.IsNullable ? t with { Kinds = t.Kinds.Append("NotNull").ToValueList() } : t)
                .Where(t => telling.Contains(t.Name, StringComparer.Ordinal) || t.Kinds.Contains("NotNull", StringComparer.Ordinal)).ToValueList(),
            Others = areOthersTelling ? a.Others : [],
        });
    }

    private UnionArmModel Lower(TypePlan plan, Shape.Union union, Schema schema, TypeReference type, NameTable table)
    {
        var isParent = union.Parent is not null && ReferenceEquals(schema, union.Arms[union.Arms.Count - 1]);
        var arm = Describe(schema, type) with
        {
            Name = table.Take(ChosenName(plan, NameOf(type)) ?? NameOf(type)),
            Discriminators = isParent ? OfParent(union.Discriminator!, union.Parent!).ToValueList() : Discriminators(union, schema).ToValueList(),
            IsFallback = isParent,
        };
        return catalog.Shapes.Read(schema).Shape is Shape.List list && type is ListType { Item: DeclaredType { IsOpenEnum: false, IsUnion: false } item }
            ? arm with { Item = Describe(list.Item, item) }
            : arm;
    }

    private string? ChosenName(TypePlan plan, string name) => choices.FindPart("form", PlaceKey.ForProfile(plan.Key) + " " + name);

    // FromPet has no form Pet: its method would be called as itself.
    private static IEnumerable<string> Mine(string union) =>
        s_prefixes.Where(p => union.Length > p.Length && union.StartsWith(p, StringComparison.Ordinal)).Select(p => union.Substring(p.Length));

    private UnionArmModel Describe(Schema schema, TypeReference type)
    {
        var shaped = catalog.Shapes.Read(schema);
        var arm = new UnionArmModel { Name = "", Type = type, Kinds = UnionKinds.Of(shaped, catalog.Shapes) };
        return shaped.Shape switch
        {
            Shape.Object o => arm with
            {
                Required = o.Members.Where(m => IsRequired(o, m)).Select(m => m.Name).ToValueList(),
                Optional = o.Members.Where(m => !IsRequired(o, m)).Select(m => m.Name).ToValueList(),
                IsClosed = o.AdditionalProperties is { Boolean: false },
                Typed = o.Members.Select(Typed).ToValueList(),
                Fixed = o.Members.Select(Fixed).OfType<FixedMember>().ToValueList(),
                Others = KindsOf(o.AdditionalProperties),
            },
            Shape.Map map => arm with { Others = KindsOf(map.Value) },
            Shape.Enum { IsNumber: false } e => arm with { Texts = e.Values },
            Shape.List list => arm with { Items = KindsOf(list.Item) },
            Shape.Union inner => Together(arm, inner),
            _ => arm,
        };
    }

    // A form that is a union itself has the members that all its objects must have, and may have those of any.
    private UnionArmModel Together(UnionArmModel arm, Shape.Union inner)
    {
        var objects = inner.Arms.Select(a => catalog.Shapes.Read(a).Shape).OfType<Shape.Object>().ToList();
        if (objects.Count == 0)
        {
            return arm;
        }

        var names = objects.SelectMany(o => o.Members).Select(m => m.Name).Distinct(StringComparer.Ordinal).ToList();
        var required = names.Where(n => objects.All(o => o.Required.Contains(n, StringComparer.Ordinal) && o.Members.Any(m => string.Equals(m.Name, n, StringComparison.Ordinal)))).ToList();
        return arm with { Required = required.ToValueList(), Optional = names.Except(required, StringComparer.Ordinal).ToValueList() };
    }

    // Anything tells nothing.
    private ValueList<string> KindsOf(Schema? schema) =>
        schema is { Boolean: null } && UnionKinds.Of(catalog.Shapes.Read(schema), catalog.Shapes) is var kinds && !kinds.Contains("Any", StringComparer.Ordinal) ? kinds : [];

    private static bool IsRequired(Shape.Object shape, ShapeMember member) => shape.Required.Contains(member.Name, StringComparer.Ordinal);

    private TypedMember Typed(ShapeMember member)
    {
        var shaped = catalog.Shapes.Read(member.Schema);
        return new(member.Name, UnionKinds.Of(shaped, catalog.Shapes), shaped.Shape is Shape.List list ? KindsOf(list.Item) : [], shaped.IsNullable);
    }

    private FixedMember? Fixed(ShapeMember member)
    {
        var values = ScalarShapes.Values(catalog.Shapes.Read(member.Schema).Body);
        if (values is not { Count: > 0 } || !values.All(v => v.AsString() is not null || Literal(v) is not null))
        {
            return null;
        }

        return new(member.Name, values.Select(v => v.AsString()).OfType<string>().ToValueList(), values.Select(Literal).OfType<string>().ToValueList());
    }

    private static string? Literal(JsonValue value) => value.AsBoolean() is { } truth ? (truth ? "true" : "false") : value.AsInt64()?.ToString(CultureInfo.InvariantCulture);

    /// <summary>The values of the discriminator that stand for a form.</summary>
    public IEnumerable<string> Discriminators(Shape.Union union, Schema arm) => Discriminators(union, arm, 0);

    // Those of a form that is a union itself are those of its own forms too, but for what stands here as a form of its own.
    private IEnumerable<string> Discriminators(Shape.Union union, Schema arm, int depth)
    {
        if (union.Discriminator is not { } discriminator)
        {
            return [];
        }

        var own = Own(union, arm, discriminator);
        if (depth >= DepthLimit || catalog.Shapes.Read(arm).Shape is not Shape.Union { Discriminator: { } other } below || !string.Equals(other.PropertyName, discriminator.PropertyName, StringComparison.Ordinal))
        {
            return own;
        }

        var others = union.Arms.SelectMany(a => Own(union, a, discriminator));

        // All children of a parent are its forms, their own children among them: going down to these too would go every way there is.
        var inner = below.Arms.SelectMany(a => below.Parent is null ? Discriminators(below, a, depth + 1) : Own(below, a, other));
        return own.Concat(inner.Except(others, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal);
    }

    private List<string> Own(Shape.Union union, Schema arm, Discriminator discriminator) =>
        Mapped(discriminator, UnionForms.ComponentOf(arm)) is { Count: > 0 } mapped ? mapped : Unmapped(union, arm, discriminator.PropertyName);

    /// <summary>The words of a parent alone: where it is somebody's child itself or is mapped. Else it is a kind that nobody is of.</summary>
    public IEnumerable<string> OfParentItself(Shape.Union union) =>
        Mapped(union.Discriminator!, union.Parent) is { Count: > 0 } mapped ? mapped
        : catalog.Shapes.Component(union.Parent!)?.Discriminator is null ? Named(union.Parent)
        : [];

    private List<string> OfParent(Discriminator discriminator, string id) => Mapped(discriminator, id) is { Count: > 0 } mapped ? mapped : Named(id);

    private static List<string> Mapped(Discriminator discriminator, string? id) =>
        id is null ? [] : discriminator.Mapping.Where(m => string.Equals(m.SchemaId, id, StringComparison.Ordinal)).Select(m => m.Value).ToList();

    // What is not mapped is named by its component, says OpenAPI; but a form whose own words are others says so itself. Words of several forms name none of them.
    private List<string> Unmapped(Shape.Union union, Schema arm, string member)
    {
        var named = Named(UnionForms.ComponentOf(arm));
        var words = Words(arm, member);
        if (words.Count == 0 || (words.Count > 1 && words.Intersect(named, StringComparer.Ordinal).Any()))
        {
            return named;
        }

        var own = words.Count == 1 ? words.ToList() : words.Except(union.Arms.Where(a => !ReferenceEquals(a, arm)).SelectMany(a => Words(a, member)), StringComparer.Ordinal).ToList();
        return own.Count > 0 ? own : named;
    }

    private List<string> Named(string? id) => id is not null && catalog.Shapes.NameOf(id) is { } name ? [name] : [];

    private ValueList<string> Words(Schema arm, string member) =>
        catalog.Shapes.Read(arm).Shape is Shape.Object o && o.Members.FirstOrDefault(m => string.Equals(m.Name, member, StringComparison.Ordinal)) is { } found
        && Fixed(found) is { Literals.Count: 0 } words ? words.Texts : [];

    private static string NameOf(TypeReference type) => type switch
    {
        DeclaredType declared => declared.Name,
        ListType list => NameOf(list.Item) + "List",
        MapType => "Map",
        MediaType => "Media",
        ScalarType scalar => scalar.Kind switch
        {
            ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.UInt64 => "Integer",
            ScalarKind.Double or ScalarKind.Decimal => "Number",
            _ => scalar.Kind.ToString(),
        },
        _ => "Value",
    };
}
