using Specular.Specification.Contract;
using Specular.Specification.Mocks;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Binding;

/// <summary>One schema object, with all that stands inside it.</summary>
internal static class SchemaBinder
{
    // Keywords that would change what a 3.0 reference means, if they counted beside it.
    private static readonly string[] s_assertions =
        ["type", "nullable", "enum", "properties", "required", "items", "allOf", "anyOf", "oneOf", "minimum", "maximum", "minLength", "maxLength", "pattern", "format", "default"];

    public static Schema Bind(NodeCursor place, BindingContext context)
    {
        if (place.AsBoolean is { } boolean)
        {
            return new() { Source = place.Source, Boolean = boolean, IsSupplement = context.IsSupplement };
        }

        if (!place.IsObject)
        {
            if (!place.IsNull)
            {
                place.ReportType("a schema");
            }

            return new() { Source = place.Source, IsSupplement = context.IsSupplement };
        }

        var reference = BindReference(place, context);
        if (reference is not null && !context.IsVersion31At(place))
        {
            return BindBareReference(place, reference, context);
        }

        return ObjectMemberReader.EmbedsModels(place)
            ? context.Models.Bind(place, () => BindKeywords(place, reference, context))
            : BindKeywords(place, reference, context);
    }

    /// <summary>The schema of that name; null when there is none.</summary>
    public static Schema? BindMember(NodeCursor parent, string name, BindingContext context) =>
        parent.Member(name) is { } place ? Bind(place, context) : null;

    private static string? BindReference(NodeCursor place, BindingContext context)
    {
        var member = place.Member("$ref") ?? place.Member("$dynamicRef");
        if (member is null)
        {
            return null;
        }

        if (member.Scalar is { } text)
        {
            if (!place.Has("$ref") && context.Schemas.ReachDynamic(member, text, out _))
            {
                member.Report(ProblemCatalog.AmbiguousDynamicReference, text);
                return null;
            }

            return context.Schemas.Reach(member, text);
        }

        member.ReportType("a reference");
        return null;
    }

    private static DynamicReference? BindDynamicReference(NodeCursor place, BindingContext context) =>
        place.Member("$dynamicRef") is { Scalar: { } text } member && context.Schemas.ReachDynamic(member, text, out var dynamic) ? dynamic : null;

    private static Schema BindBareReference(NodeCursor place, string reference, BindingContext context)
    {
        var ignored = s_assertions.Where(k => place.Has(k) && !(k == "type" && TargetSaysType(place, context))).ToArray();
        if (ignored.Length > 0)
        {
            place.Report(ProblemCatalog.KeywordBesideReference, string.Join(", ", ignored));
        }

        // Descriptions beside a reference change no meaning, and exporters write them for people.
        return new()
        {
            Source = place.Source,
            Reference = reference,
            Title = place.TextOf("title") ?? Apifox.TextOf(place, "name") ?? "",
            Description = place.TextOf("description") ?? "",
            IsDeprecated = place.BooleanOf("deprecated") ?? false,
            IsSupplement = context.IsSupplement,
        };
    }

    // Nothing is lost with a type that the target states as well.
    private static bool TargetSaysType(NodeCursor place, BindingContext context) =>
        place.Member("type")?.Scalar is { } type && place.Member("$ref") is { Scalar: { } text } member
        && string.Equals(context.References.Find(member, text)?.Member("type")?.Scalar, type, StringComparison.Ordinal);

    private static Schema BindKeywords(NodeCursor place, string? reference, BindingContext context)
    {
        var bounds = NumberBounds.Bind(place);
        var members = context.Members.Read(place);
        var resources = context.ResourcesAt(place);
        var resource = resources?.DynamicResource(place);
        ReportMock(place, context);
        var schema = new Schema
        {
            Source = place.Source,
            Reference = reference,
            DynamicReference = BindDynamicReference(place, context),
            DynamicAnchor = resource is null ? null : place.TextOf("$dynamicAnchor"),
            Resource = resource,
            Types = SchemaTypeBinder.Bind(place, context),
            Format = place.TextOf("format") ?? "",
            Title = place.TextOf("title") ?? Apifox.TextOf(place, "name") ?? "",
            Description = place.TextOf("description") ?? "",
            NameOverride = place.TextOf("x-specular-name"),
            Default = place.Find("default")?.Value,
            Examples = SchemaExamples.Bind(place),
            Enum = BindEnum(place, context),
            EnumLabels = EnumLabelBinder.Bind(place),
            Const = place.Find("const")?.Value,
            Properties = PropertyBinder.Bind(members, context),
            Required = PropertyBinder.BindRequired(place, members, context),
            AdditionalProperties = BindMember(place, "additionalProperties", context),
            PatternProperties = BindMap(place, "patternProperties", context),
            PropertyNames = BindMember(place, "propertyNames", context),
            DependentSchemas = BindMap(place, "dependentSchemas", context),
            DependentRequired = place.MembersOf("dependentRequired")
                .Select(m => new DependentRequirement(m.Name, m.Value.Items().Select(i => i.Scalar).OfType<string>().ToValueList())).ToValueList(),
            UnevaluatedProperties = BindMember(place, "unevaluatedProperties", context),
            MinProperties = place.CountOf("minProperties"),
            MaxProperties = place.CountOf("maxProperties"),
            Items = BindItems(place, context),
            PrefixItems = BindPrefixItems(place, context),
            Contains = BindMember(place, "contains", context),
            MinContains = place.CountOf("minContains"),
            MaxContains = place.CountOf("maxContains"),
            UnevaluatedItems = BindMember(place, "unevaluatedItems", context),
            MinItems = place.CountOf("minItems"),
            MaxItems = place.CountOf("maxItems"),
            UniqueItems = place.BooleanOf("uniqueItems") ?? false,
            MinLength = place.CountOf("minLength"),
            MaxLength = place.CountOf("maxLength"),
            Pattern = place.TextOf("pattern"),
            Minimum = bounds.Minimum,
            Maximum = bounds.Maximum,
            ExclusiveMinimum = bounds.ExclusiveMinimum,
            ExclusiveMaximum = bounds.ExclusiveMaximum,
            MultipleOf = place.NumberOf("multipleOf"),
            AllOf = BindList(place, "allOf", context),
            AnyOf = BindList(place, "anyOf", context),
            OneOf = BindList(place, "oneOf", context),
            Not = BindMember(place, "not", context),
            If = BindMember(place, "if", context),
            Then = BindMember(place, "then", context),
            Else = BindMember(place, "else", context),
            Discriminator = DiscriminatorBinder.Bind(place, context),
            IsReadOnly = place.BooleanOf("readOnly") ?? false,
            IsWriteOnly = place.BooleanOf("writeOnly") ?? false,
            IsDeprecated = place.BooleanOf("deprecated") ?? false,
            IsSupplement = context.IsSupplement,
            ContentMediaType = place.TextOf("contentMediaType"),
            ContentEncoding = place.TextOf("contentEncoding"),
            Extensions = ExtensionBinder.Bind(place),
        };
        schema = IsNullableByParts(schema, place, context) ? WithNull(schema) : schema;
        return resources is null || resources.HasValidation(place) ? schema : ValidationVocabulary.Remove(schema);
    }

    // By the letter of 3.0.3 nullable does nothing without a type. Whoever writes it beside allOf means it, and so does every exporter.
    private static bool IsNullableByParts(Schema schema, NodeCursor place, BindingContext context) =>
        schema.Types == SchemaTypes.None && schema.AllOf.Count + schema.OneOf.Count + schema.AnyOf.Count > 0 && schema.Properties.Count == 0 && schema.Reference is null
        && !context.IsVersion31At(place) && place.BooleanOf("nullable") == true;

    private static Schema WithNull(Schema schema) => schema with
    {
        AllOf = [],
        OneOf = [],
        AnyOf =
        [
            new() { Source = schema.Source, AllOf = schema.AllOf, OneOf = schema.OneOf, AnyOf = schema.AnyOf, Discriminator = schema.Discriminator, IsSupplement = schema.IsSupplement },
            new() { Source = schema.Source, Types = SchemaTypes.Null, IsSupplement = schema.IsSupplement },
        ],
        Discriminator = null,
    };

    // The simulator reads the rule again; here it is only looked at.
    private static void ReportMock(NodeCursor place, BindingContext context)
    {
        if (Apifox.Member(place, "mock") is not { Scalar: { } rule } mock)
        {
            return;
        }

        foreach (var word in MockRule.Parse(rule).Unknown.Where(context.UnknownMockWords.Add))
        {
            mock.Report(ProblemCatalog.UnknownMockWord, word);
        }
    }

    private static ValueList<JsonValue>? BindEnum(NodeCursor place, BindingContext context)
    {
        var values = place.Member("enum")?.Items().Select(i => i.Value).ToValueList();
        // Editors leave "enum: []" behind, and mean no enum.
        return values is { Count: > 0 } || context.ResourcesAt(place)?.StatesDialect(place) == true ? values : null;
    }

    private static ValueList<Schema> BindList(NodeCursor place, string name, BindingContext context) =>
        place.ItemsOf(name).Select(i => Bind(i, context)).ToValueList();

    private static ValueList<SchemaProperty> BindMap(NodeCursor place, string name, BindingContext context) =>
        place.MembersOf(name).Select(m => new SchemaProperty(m.Name, Bind(m.Value, context))).ToValueList();

    // Before 2020-12 an array under "items" meant what prefixItems means now, and additionalItems what items means.
    private static Schema? BindItems(NodeCursor place, BindingContext context) =>
        place.Member("items") is { IsArray: true } ? BindMember(place, "additionalItems", context) : BindMember(place, "items", context);

    private static ValueList<Schema> BindPrefixItems(NodeCursor place, BindingContext context) =>
        place.Member("items") is { IsArray: true } ? BindList(place, "items", context) : BindList(place, "prefixItems", context);
}
