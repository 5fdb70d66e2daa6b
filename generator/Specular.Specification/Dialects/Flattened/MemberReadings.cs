namespace Specular.Specification.Dialects.Flattened;

/// <summary>What a line means as a member of an object, or as an item of a list, and what speaks against it.</summary>
internal sealed class MemberReadings(PageEvidence page, SchemaEvidence schemas, ExampleGuides guides, NameTable names)
{
    private const double UnknownMember = 9;

    // Any name may be anywhere in a value without a schema; a place that is known to have it is better.
    private static readonly Weight s_unguided = new(1);

    /// <summary>What is open after a member, or null when it cannot be one; and whether the next line may go on with its text.</summary>
    public (Frame? Top, Weight Weight, bool TakesMore) Read(Frame target, int index)
    {
        var line = page.Lines[index];
        if (target.Seen.Contains(line.KeyId))
        {
            return default;
        }

        var (shape, rank, weight) = Place(target, line);
        if (shape is null)
        {
            return default;
        }

        if (target.Facts is { } facts)
        {
            weight += schemas.Against(target, index);
            target = target.WithFacts(SchemaEvidence.After(facts, line, index));
        }

        if (target.Shape.IsFree)
        {
            weight += OfFreeMember(target, index);
        }

        return Value(target.WithMember(line.KeyId, rank), shape, line.Key!, index, weight);
    }

    /// <summary>The same for an item without a key.</summary>
    public (Frame? Top, Weight Weight, bool TakesMore) ReadItem(Frame list, Shape shape, int index) => Value(list, shape, "", index, Weight.Nothing);

    /// <summary>What speaks against a list as a value that has not come yet.</summary>
    public static Weight AgainstList(Frame pending) => pending.Guide?.Type is null or "array" ? Weight.Nothing : Weight.Against(2, $"'{pending.Name}' is of the type {pending.Guide.Type}");

    public static Weight AgainstObject(Frame pending) => pending.Guide?.Type is null or "object" ? Weight.Nothing : Weight.Against(2, $"'{pending.Name}' is of the type {pending.Guide.Type}");

    private (Shape? Shape, int Rank, Weight Weight) Place(Frame target, FlatLine line)
    {
        var name = line.Key!;
        var shape = target.Shape;
        if (shape.FindField(name) is { } field)
        {
            if (!page.IsVersion2 && field.Rank >= shape.FirstInlineRank)
            {
                return (field.Value, field.Rank, Weight.Against(5, $"'{name}' belongs into the {shape.Name}'s schema"));
            }

            var backwards = !shape.IsSchema && field.Rank < target.Rank;
            return (field.Value, field.Rank, backwards ? Weight.Against(0.4, $"'{name}' usually comes earlier in a {shape.Name}") : Weight.Nothing);
        }

        var isExtension = name.StartsWith("x-", StringComparison.Ordinal);
        if (shape.Entry is { } entry)
        {
            var cost = shape.EntryName?.Invoke(name) ?? 0;
            if (!double.IsPositiveInfinity(cost))
            {
                return (entry, target.Rank, cost == 0 ? OfEntry(target, line) : Weight.Against(cost, $"'{name}' is an odd name in {shape.Name}") + OfEntry(target, line));
            }
        }

        if (isExtension && !shape.IsProperties)
        {
            return (OpenApiGrammar.Free, target.Rank, OpenApiGrammar.IsPlacedExtension(name) ? Weight.Against(UnknownMember, $"'{name}' has no place in a {shape.Name}") : new Weight(0.3));
        }

        return shape.HasFields && LinePlausibility.IsIdentifier(name)
            ? (OpenApiGrammar.Free, target.Rank, Weight.Against(UnknownMember, $"a {shape.Name} has no '{name}'"))
            : default;
    }

    private Weight OfEntry(Frame target, FlatLine line)
    {
        var isReferenced = page.IsReferenced(line.KeyId);
        return target.Shape switch
        {
            { IsProperties: true } => isReferenced ? Weight.Against(1.5, $"a reference names '{line.Key}' as a component") : Weight.Nothing,
            { Name: "schemas" } => isReferenced ? Weight.Nothing : Weight.Against(0.7, $"no reference names '{line.Key}'") + OfNamed(target, line),
            { IsFree: false, EntryName: null } => OfNamed(target, line),
            _ => Weight.Nothing,
        };
    }

    // An entry with a name of its choice has hardly that of a member which is still missing around it.
    private static Weight OfNamed(Frame target, FlatLine line)
    {
        var around = target.Parent;
        for (var i = 0; i < 4 && around is not null; i++, around = around.Parent)
        {
            if (!around.Shape.IsSchema && around.Shape.FindField(line.Key!) is not null && !around.Seen.Contains(line.KeyId))
            {
                return Weight.Against(3, $"'{line.Key}' is a member of a {around.Shape.Name}");
            }
        }

        return Weight.Nothing;
    }

    private Weight OfFreeMember(Frame target, int index)
    {
        var line = page.Lines[index];
        var name = line.Key!;
        if (OpenApiGrammar.IsPlacedExtension(name))
        {
            return Weight.Against(8, $"'{name}' is hardly part of an example");
        }

        if (target.Guide is { HasMembers: true } guide)
        {
            return guide.Knows(name) ? Weight.Nothing : Weight.Against(2.2, $"the schema has no '{name}' there");
        }

        if (target.Parent is { Kind: FrameKind.List, ItemNames: { } before } && !before.Contains(line.KeyId))
        {
            return Weight.Against(2, $"the item before has no '{name}'");
        }

        return s_unguided + (BelongsToItem(target, line) ? Weight.Against(2, $"the item before has a '{name}' of its own") : Weight.Nothing)
            + (Repeats(target, index) ? Weight.Against(1.5, $"'{name}' has the members of what is around it") : Weight.Nothing);
    }

    // In an item that is like the one before, but for something that only this one has: what the other has too is not part of that.
    private bool BelongsToItem(Frame target, FlatLine line)
    {
        for (var frame = target; frame.Parent is { Shape.IsFree: true } around; frame = around)
        {
            if (around.Parent is { Kind: FrameKind.List, ItemNames: { } before })
            {
                return before.Contains(line.KeyId) && !before.Contains(names.Of(frame.Name));
            }
        }

        return false;
    }

    // Of two objects with equal members the second stands beside the first, not in it.
    private bool Repeats(Frame target, int index)
    {
        var below = 0;
        for (var i = index + 1; below < target.Seen.Count && i < page.Lines.Count && page.Lines[i] is { Dashes: 0, Key: not null } line; i++, below++)
        {
            if (!target.Seen.Contains(line.KeyId))
            {
                return false;
            }
        }

        return page.Lines[index].Form == ValueForm.None && below > 0 && below == target.Seen.Count;
    }

    private (Frame? Top, Weight Weight, bool TakesMore) Value(Frame around, Shape shape, string name, int index, Weight weight)
    {
        var line = page.Lines[index];
        switch (line.Form)
        {
            case ValueForm.None when page.IsApifox && !CanOpen(shape, index + 1):
                return default;
            case ValueForm.None:
                return (new Frame(FrameKind.Pending, shape, around, name) { Guide = guides.For(around, shape, name) }, weight, false);
            case ValueForm.Block when shape.Scalars is ScalarForm.Any or ScalarForm.Text:
                return (new Frame(FrameKind.Text, OpenApiGrammar.Text, around, name) { Header = line.Value }, weight + OfScalar(around, shape, name), false);
            case ValueForm.Alias:
                return page.HasAnchor(line.Value) && (shape.TakesObject || shape.Item is not null || shape.Scalars != ScalarForm.None) ? (around, weight, false) : default;
            case ValueForm.FlowArray:
                return shape.Item is null && !(line.IsEmptyFlow && shape.TakesObject) ? default : (around, weight, false);
            case ValueForm.FlowObject:
                return shape.TakesObject ? (around, weight, false) : default;
            case ValueForm.Plain or ValueForm.Quoted:
                var against = ScalarEvidence.Against(shape, line);
                return against.IsPossible ? (around, weight + against + OfScalar(around, shape, name), line.Form == ValueForm.Plain) : default;
            default:
                return default;
        }
    }

    // Apifox writes a missing value as null, so what stands below a key without a value must be one.
    private bool CanOpen(Shape shape, int next)
    {
        if (next >= page.Lines.Count)
        {
            return false;
        }

        var line = page.Lines[next];
        return line.Dashes > 0 ? shape.Item is not null
            : line.Key is not { } key ? shape.Scalars is ScalarForm.Any or ScalarForm.Text
            : shape.FindField(key) is not null
                || (shape.Entry is not null && !double.IsPositiveInfinity(shape.EntryName?.Invoke(key) ?? 0))
                || (shape.HasFields && key.StartsWith("x-", StringComparison.Ordinal));
    }

    private Weight OfScalar(Frame around, Shape shape, string name) =>
        shape.IsFree && guides.For(around, shape, name)?.Type is "object" or "array" ? Weight.Against(1.5, $"'{name}' is no scalar in its schema") : Weight.Nothing;
}
