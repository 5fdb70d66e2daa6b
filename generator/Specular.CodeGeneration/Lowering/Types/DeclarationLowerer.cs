using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;
using Specular.CodeGeneration.Lowering.Schemas;
using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Types;

/// <summary>Turns named plans into declarations.</summary>
/// <param name="catalog">All plans.</param>
/// <param name="marks">What profile and protocols say of members.</param>
/// <param name="inspected">The members that rules look at.</param>
/// <param name="choices">The names that somebody chose.</param>
/// <param name="faults">Takes each type by itself.</param>
/// <param name="problems">Takes what could not be carried over.</param>
internal sealed class DeclarationLowerer(
    TypeCatalog catalog, MemberMarks marks, InspectedMembers inspected, NameChoices choices, FaultBoundary faults, ICollection<Problem> problems)
{
    // What every class has already; a member of the same name would hide it.
    private static readonly string[] ObjectMembers = ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    private static readonly string[] EnumMembers = [.. ObjectMembers, "Value", "IsKnown", "KnownValues", "FromString"];

    public const string AdditionalPropertiesName = "AdditionalProperties";

    private readonly Dictionary<string, ValueList<PropertyModel>> _properties = new(StringComparer.Ordinal);

    private readonly ConstantMembers _constants = new(catalog, choices);

    public ValueList<Declaration> LowerAll() => catalog.Plans
        .OrderBy(p => p.Name, StringComparer.Ordinal)
        .Select(p => faults.Try(Stage(p), p.Schema.Source, () => Lower(p)) ?? Bare(p))
        .ToValueList();

    private static string Stage(TypePlan plan) => "describing the type " + plan.Name;

    private static Declaration Bare(TypePlan plan) => plan.Shape switch
    {
        Shape.Enum shape => BareTypes.Enum(plan.Name, plan.Group, shape.IsNumber),
        Shape.Union => BareTypes.Union(plan.Name, plan.Group),
        _ => BareTypes.Object(plan.Name, plan.Group),
    };

    /// <summary>The members of the object at a place.</summary>
    public ValueList<PropertyModel> Properties(TypePlan plan)
    {
        if (!_properties.TryGetValue(plan.Key, out var properties))
        {
            var lowered = plan.Shape is Shape.Object shape ? faults.Try(Stage(plan), plan.Schema.Source, () => new Members(LowerProperties(plan, shape))) : null;
            _properties[plan.Key] = properties = lowered?.All ?? [];
        }

        return properties;
    }

    private Declaration Lower(TypePlan plan) => plan.Shape switch
    {
        Shape.Enum shape => new OpenEnumDeclaration
        {
            Name = plan.Name,
            Group = plan.Group,
            Documentation = Documentation.OfType(plan.Schema, $"{SchemaWords.Of(plan.Schema)}; the service may add others."),
            IsDeprecated = plan.Schema.IsDeprecated,
            Values = LowerValues(plan, shape),
            IsNumber = shape.IsNumber,
        },
        Shape.Object shape => new ObjectDeclaration
        {
            Name = plan.Name,
            Group = plan.Group,
            Documentation = Documentation.OfType(plan.Schema, shape.Members.Count == 0 ? "" : $"An object of {SchemaWords.List([.. shape.Members.Select(m => JsonValue.From(m.Name).ToJson())], "and")}."),
            IsDeprecated = plan.Schema.IsDeprecated,
            Properties = Properties(plan),
            AdditionalProperties = Additional(plan, shape),
            Inspected = inspected.Of(plan),
        },
        Shape.Union shape => LowerUnion(plan, shape),
        _ => throw new InvalidOperationException($"{plan.Key} is planned as a type and is none."),
    };

    private UnionDeclaration LowerUnion(TypePlan plan, Shape.Union shape)
    {
        var arms = new UnionLowerer(catalog, choices).Lower(plan, shape);
        return new()
        {
            Name = plan.Name,
            Group = plan.Group,
            Documentation = Documentation.OfType(plan.Schema, $"A value of one of the forms {SchemaWords.List([.. arms.Select(a => a.Name)], "and")}."),
            IsDeprecated = plan.Schema.IsDeprecated,
            Arms = arms,
            Discriminator = shape.Discriminator?.PropertyName,
        };
    }

    private TypeReference? Additional(TypePlan plan, Shape.Object shape) => shape.AdditionalProperties switch
    {
        { Boolean: false } => null,
        null or { Boolean: true } => new ScalarType(ScalarKind.Json),
        var schema => catalog.Resolve(PlaceKey.Item(plan.Key), schema, out _),
    };

    private ValueList<PropertyModel> LowerProperties(TypePlan plan, Shape.Object shape)
    {
        // Names are given by the order of wire names, so that the display order decides nothing.
        var table = new NameTable([.. ObjectMembers, AdditionalPropertiesName, plan.Name]);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var chosen = shape.Members.ToDictionary(m => m.Name, m => ChosenName(plan, m), StringComparer.Ordinal);
        foreach (var property in shape.Members.OrderBy(m => chosen[m.Name] is null).ThenBy(m => m.Name, StringComparer.Ordinal))
        {
            var desired = chosen[property.Name] ?? DesiredName(property.Name);
            var name = names[property.Name] = table.Take(desired);
            if (string.Equals(name, desired, StringComparison.Ordinal))
            {
                continue;
            }

            if (chosen[property.Name] is not null)
            {
                choices.ReportTaken(desired, MemberKey(plan, property), name, property.Schema.Source);
            }
            else
            {
                problems.Add(new(ProblemCatalog.MemberRenamed, property.Schema.Source, [property.Name, name]));
            }
        }

        return shape.Members.Select(m => LowerProperty(plan, shape, m, names[m.Name])).ToValueList();
    }

    private static string DesiredName(string wire)
    {
        var name = CSharpIdentifier.Pascal(wire);
        return name.Length > 0 ? name : wire.Length > 0 ? Symbols.Spell(wire) : "Empty";
    }

    private static string MemberKey(TypePlan plan, ShapeMember property) => PlaceKey.Property(property.Owner ?? plan.Key, property.Name);

    private string? ChosenName(TypePlan plan, ShapeMember property)
    {
        var shaped = catalog.Shapes.Read(property.Schema);
        var hasType = shaped.Component is null && shaped.Shape is Shape.Object or Shape.Enum or Shape.Union;
        return choices.FindMember(MemberKey(plan, property), hasType, hasType ? null : property.Schema.NameOverride, property.Schema.Source);
    }

    private PropertyModel LowerProperty(TypePlan plan, Shape.Object shape, ShapeMember property, string name)
    {
        var key = PlaceKey.Property(property.Owner ?? plan.Key, property.Name);
        var type = catalog.Resolve(key, property.Schema, out var isNullable);
        var required = shape.Required.Contains(property.Name, StringComparer.Ordinal)
            && !marks.IsExclusive(key)
            && !(plan.IsSent && property.Schema.IsReadOnly)
            && !(plan.IsReceived && property.Schema.IsWriteOnly);
        var constant = required && !isNullable && !marks.IsEssential(key) ? _constants.Of(plan, property, type) : null;
        ValueList<string> notes = constant is null ? marks.Notes(key) : [.. marks.Notes(key), $"Is {constant.ToJson()} without being set."];
        return new()
        {
            Name = name,
            WireName = property.Name,
            Type = type,
            Constant = constant,
            IsEssential = marks.IsEssential(key),
            Presence = marks.IsEssential(key) ? Presence.Required : (required, isNullable) switch
            {
                (true, false) => Presence.Required,
                (true, true) => Presence.RequiredNullable,
                (false, false) => Presence.Optional,
                (false, true) => Presence.OptionalNullable,
            },
            Documentation = Documentation.OfMember(
                property.Name, property.Schema, catalog.Shapes.Read(property.Schema).Body, notes),
            IsDeprecated = property.Schema.IsDeprecated,
        };
    }

    private ValueList<OpenEnumValue> LowerValues(TypePlan plan, Shape.Enum shape)
    {
        var table = new NameTable([.. EnumMembers, plan.Name]);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var place = PlaceKey.ForProfile(plan.Key);
        var chosen = shape.Values.Distinct(StringComparer.Ordinal).ToDictionary(v => v, v => choices.FindPart("value", place + " " + v), StringComparer.Ordinal);
        foreach (var wire in chosen.Keys.OrderBy(v => chosen[v] is null).ThenBy(v => v, StringComparer.Ordinal))
        {
            var name = names[wire] = table.Take(chosen[wire] ?? StatedName(plan.Schema, ValueOf(shape, wire)) ?? CSharpIdentifier.ForValue(wire));
            if (chosen[wire] is { } wanted && !string.Equals(name, wanted, StringComparison.Ordinal))
            {
                choices.ReportTaken(wanted, "value " + place + " " + wire, name, plan.Schema.Source);
            }
        }

        return shape.Values.Select(wire => new OpenEnumValue(names[wire], wire, Documentation.LabelOf(plan.Schema, ValueOf(shape, wire)))).ToValueList();
    }

    private static JsonValue ValueOf(Shape.Enum shape, string wire) => shape.IsNumber ? new JsonNumber(wire) : JsonValue.From(wire);

    private sealed record Members(ValueList<PropertyModel> All);

    // A document's name for a value is for people ("high quality (slow)"); it names the member where it could be written by a programmer.
    private static string? StatedName(Schema schema, JsonValue value)
    {
        var name = schema.EnumLabels.FirstOrDefault(l => l.Value.Equals(value))?.Name ?? "";
        return name.All(c => c < 128) && CSharpIdentifier.IsValid(name) && CSharpIdentifier.Pascal(name) is { Length: > 0 } pascal ? pascal : null;
    }
}
