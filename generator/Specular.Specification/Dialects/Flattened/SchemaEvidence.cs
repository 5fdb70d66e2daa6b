namespace Specular.Specification.Dialects.Flattened;

/// <summary>
/// What a schema's own lists of names say about where lines belong. Apifox writes every object's properties a second time as <c>x-apifox-orders</c>, which is as good as
/// the lost indentation; <c>required</c> names some of them.
/// </summary>
internal sealed class SchemaEvidence(PageEvidence page)
{
    private const double MisplacedName = 3;
    private const double Most = 40;

    /// <summary>What speaks against a member as part of this schema.</summary>
    public Weight Against(Frame schema, int index) =>
        OfKeyword(schema, index) + (schema.Facts!.IsReference ? BesideReference(schema, page.Lines[index].Key!) : Weight.Nothing);

    private Weight OfKeyword(Frame schema, int index)
    {
        var line = page.Lines[index];
        var facts = schema.Facts!;
        switch (line.Key)
        {
            case "x-apifox-orders" or "x-apidog-orders" or "x-apifox-ignore-properties" or "x-apidog-ignore-properties" when facts.Type is not (null or "object"):
                return AgainstType(facts, "object", 4);
            case "x-apifox-orders" or "x-apidog-orders":
                return facts.Properties is { } ordered ? Orders(page.ListOf(index), ordered, facts.EmbedsModels) + Embedded(page.ListOf(index), facts.Embedded)
                    : facts.EmbedsModels || page.ListOf(index).Embedded.Count > 0 ? Embedded(page.ListOf(index), facts.Embedded)
                    : page.ListOf(index).Ids.Count == 0 ? Weight.Against(0.5, "it lists no properties and the schema has none")
                    : Weight.Against(2, "it lists properties and the schema has none so far");
            case "x-apifox-ignore-properties" or "x-apidog-ignore-properties":
                return facts.Properties is { } known ? Ignored(page.ListOf(index), known, facts)
                    : page.ListOf(index).Ids.Count > 0 ? Weight.Against(4, "it names properties and the schema has none") : Weight.Nothing;
            case "required" when line.Form is ValueForm.None or ValueForm.FlowArray:
                return facts.Properties is { } all ? Required(page.ListOf(index), all)
                    : schema.Name.Length == 0 ? Weight.Nothing
                    : EntryNames.IsUlid(schema.Name) ? (facts.Overrides ? Weight.Nothing : Weight.Against(2, "Apifox writes it after the overrides of an embedded model"))
                    : Weight.Against(page.IsApifox ? 3 : 0.3, "it names properties and the schema has none so far");
            case "properties":
                return AgainstType(facts, "object", 4);
            case "items":
                return AgainstType(facts, "array", 5);
            case "additionalProperties" or "minProperties" or "maxProperties":
                return AgainstType(facts, "object", 3);
            case "minItems" or "maxItems" or "uniqueItems":
                return AgainstType(facts, "array", 3);
            case "minLength" or "maxLength" or "pattern":
                return AgainstType(facts, "string", 2);
            case "minimum" or "maximum" or "multipleOf" or "exclusiveMinimum" or "exclusiveMaximum":
                return facts.Type is "object" or "array" or "boolean" or "string" ? Weight.Against(3, $"a bound is not for the type {facts.Type}") : Weight.Nothing;
            case "format":
                return facts.Type is "object" or "array" ? Weight.Against(2, $"a 'format' is not for the type {facts.Type}") : Weight.Nothing;
            case "enum" or "x-apifox-enum":
                return facts.Type is "object" or "array" ? Weight.Against(1.5, $"words are not for the type {facts.Type}") : Weight.Nothing;
            case "example" or "default" or "const" or "examples":
                return OfValue(schema, facts, index, line);
            case "description" or "nullable" or "title" when schema.Seen.Count > 0:
                return OfDescription(schema, facts, line.Key == "nullable" ? 2 : 1.1);
            case "x-apifox-overrides":
                return facts.Refers ? Weight.Nothing : Weight.Against(3, "it overrides members of a reference, and the schema has none");
            default:
                return Weight.Nothing;
        }
    }

    /// <summary>What the schema says of itself after a member.</summary>
    public static SchemaFacts After(SchemaFacts facts, FlatLine line, int index) => line.Key switch
    {
        "type" => facts with { Type = line.Form is ValueForm.Plain or ValueForm.Quoted ? line.Value.Trim('\'', '"') : null, SaysSomething = true },
        "properties" when line.IsEmptyFlow => facts with { Properties = NameSet.Empty, SaysSomething = true },
        "required" when line.Form is ValueForm.None or ValueForm.FlowArray && facts.Properties is null => facts with { RequiredAt = index },
        "x-apifox-orders" or "x-apidog-orders" => facts with { OrdersAt = index },
        "x-apifox-refs" or "x-apidog-refs" => facts with { EmbedsModels = true },
        "x-apifox-ignore-properties" or "x-apidog-ignore-properties" => facts with { NamesIgnored = true },
        "x-apifox-overrides" => facts with { Overrides = true, SaysSomething = true },
        "$ref" => facts with { IsReference = true, Refers = true, SaysSomething = true },
        "allOf" or "anyOf" or "oneOf" => facts with { Refers = true, SaysSomething = true },
        "items" or "properties" or "enum" or "not" or "additionalProperties" or "const" => facts with { SaysSomething = true },
        _ => facts,
    };

    /// <summary>What speaks against a schema whose properties are complete.</summary>
    public Weight AgainstProperties(SchemaFacts facts, NameSet properties)
    {
        var weight = Weight.Nothing;
        if (facts.OrdersAt >= 0 && !facts.EmbedsModels && page.ListOf(facts.OrdersAt).Embedded.Count == 0)
        {
            weight += Orders(page.ListOf(facts.OrdersAt), properties, false);
        }

        return facts.RequiredAt >= 0 ? weight + Required(page.ListOf(facts.RequiredAt), properties) : weight;
    }

    /// <summary>What speaks against the models that a schema embeds.</summary>
    public Weight AgainstEmbedded(SchemaFacts facts, NameSet embedded) => facts.OrdersAt >= 0 ? Embedded(page.ListOf(facts.OrdersAt), embedded) : Weight.Nothing;

    /// <summary>What speaks against a schema that ends here.</summary>
    public Weight AgainstEnd(SchemaFacts facts, bool isEmbedded)
    {
        if (!facts.SaysSomething)
        {
            return Weight.Against(1.5, "a schema without a type would remain");
        }

        if (facts.Type == "object" && page.HasOrders && !isEmbedded && facts.OrdersAt < 0 && !facts.Refers)
        {
            // Now and then there is one, so it alone is not worth telling.
            return new Weight(facts.Properties is { Count: > 0 } ? 4 : 1, "an object without 'x-apifox-orders' would remain", 1);
        }

        return Weight.Nothing;
    }

    private static Weight Orders(NameList list, NameSet properties, bool embedsModels)
    {
        var missing = list.MissingIn(properties);
        var unlisted = embedsModels || list.Embedded.Count > 0 ? 0 : Math.Max(0, properties.Count - (list.Ids.Count - missing));
        return missing + unlisted == 0 ? Weight.Nothing : Weight.Against(Math.Min(Most, MisplacedName * (missing + unlisted)), "'x-apifox-orders' would list other members");
    }

    // Apifox leaves ids of models that are gone in the order, but not the other way round.
    private static Weight Embedded(NameList list, NameSet? embedded)
    {
        var foreign = list.EmbeddedMissingIn(embedded ?? NameSet.Empty);
        var unlisted = embedded is null ? 0 : Math.Max(0, embedded.Count - (list.Embedded.Count - foreign));
        return foreign + unlisted == 0 ? Weight.Nothing : Weight.Against(Math.Min(Most, foreign + (2.5 * unlisted)), "'x-apifox-orders' would list other embedded models");
    }

    private Weight Ignored(NameList list, NameSet properties, SchemaFacts facts)
    {
        var missing = list.MissingIn(properties);
        var own = facts.OrdersAt < 0 ? null : page.ListOf(facts.OrdersAt);
        var unlisted = own is null ? 0 : Math.Max(0, properties.Count - (own.Ids.Count - own.MissingIn(properties)) - (list.Ids.Count - missing));
        return missing + unlisted == 0 ? Weight.Nothing : Weight.Against(Math.Min(Most, MisplacedName * (missing + unlisted)), "'x-apifox-ignore-properties' would name other members");
    }

    private static Weight Required(NameList list, NameSet properties)
    {
        var missing = list.MissingIn(properties);
        return missing == 0 ? Weight.Nothing : Weight.Against(Math.Min(Most, 2.5 * missing), "'required' would name members that the schema does not have");
    }

    private static Weight AgainstType(SchemaFacts facts, string type, double cost) =>
        facts.Type is null || facts.Type == type ? Weight.Nothing : Weight.Against(cost, $"the schema has the type {facts.Type}");

    private static Weight BesideReference(Frame schema, string key) => key switch
    {
        "x-apifox-overrides" or "required" => Weight.Nothing,
        _ when EntryNames.IsUlid(schema.Name) => Weight.Against(2.5, "an embedded model has overrides beside its reference and nothing else"),
        "properties" or "items" or "type" or "enum" or "format" or "additionalProperties" or "allOf" or "anyOf" or "oneOf" or "x-apifox-orders" or "x-apifox-ignore-properties" =>
            Weight.Against(2, $"'{key}' says nothing beside a reference"),
        _ => Weight.Nothing,
    };

    private Weight OfDescription(Frame schema, SchemaFacts facts, double unfinished)
    {
        // What a list or map holds, or a choice offers, is described far less often than the property that holds it.
        if (schema.Parent is { Shape.IsSchema: true } or { Kind: FrameKind.List, Parent.Shape.IsSchema: true })
        {
            return Weight.Against(facts.Refers ? 1.8 : 2.0, "a description is rather that of the property around it");
        }

        var isUnfinished = facts.OrdersAt < 0 ? facts.Properties is not null || facts.EmbedsModels : facts.EmbedsModels && facts.Properties is not null && !facts.NamesIgnored;
        return page.HasOrders && isUnfinished ? Weight.Against(unfinished, "Apifox writes it after 'x-apifox-orders'") : Weight.Nothing;
    }

    private Weight OfValue(Frame schema, SchemaFacts facts, int index, FlatLine line)
    {
        var next = index + 1 < page.Lines.Count ? page.Lines[index + 1] : null;
        var isNested = line.Form == ValueForm.None && next is { IsStructure: true };
        if (line.Key == "examples" && line.Form == ValueForm.FlowObject)
        {
            return Weight.Against(3, "a schema's examples are a list");
        }

        if (line.Key is "example" && schema.Parent is { Shape.Name: "media type" })
        {
            return Weight.Against(isNested ? 2.2 : 1.4, "an example of the whole is rather the media type's");
        }

        if (line.Key == "examples")
        {
            return isNested && next!.Dashes == 1 && next.Key is null && facts.Type is "object" or "array" && next.Form is ValueForm.Plain or ValueForm.Quoted
                ? Weight.Against(1.5, $"an example of the type {facts.Type} is no scalar") : Weight.Nothing;
        }

        if (isNested && facts.Type is "string" or "number" or "integer" or "boolean")
        {
            return isNested ? Weight.Against(3, $"an example of the type {facts.Type} is a scalar") : Weight.Nothing;
        }

        return Weight.Nothing;
    }
}
