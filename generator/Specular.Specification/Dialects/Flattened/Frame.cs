namespace Specular.Specification.Dialects.Flattened;

/// <summary>
/// Something open, with all that is open around it. Immutable, so that the many readings the search holds share what they have in common. <see cref="Hash"/> is of all that
/// decides about lines still to come: two readings with equal frames differ only in the past.
/// </summary>
internal sealed class Frame
{
    private ulong _hash;

    public Frame(FrameKind kind, Shape shape, Frame? parent, string name)
    {
        Kind = kind;
        Shape = shape;
        Parent = parent;
        Name = name;
        var around = parent is null ? 0 : parent.Depth;
        Depth = kind is FrameKind.Object or FrameKind.List ? around + 1 : around;
        Facts = shape.IsSchema && kind == FrameKind.Object ? SchemaFacts.None : null;
    }

    private Frame(Frame other)
    {
        (Kind, Shape, Parent, Name, Depth, Seen, Rank, Facts, Guide, ItemNames, Items, TextLines, HasLongLine, Header) =
            (other.Kind, other.Shape, other.Parent, other.Name, other.Depth, other.Seen, other.Rank, other.Facts, other.Guide, other.ItemNames, other.Items, other.TextLines, other.HasLongLine, other.Header);
    }

    public FrameKind Kind { get; }

    public Shape Shape { get; }

    public Frame? Parent { get; private init; }

    /// <summary>The member or entry that it is the value of; empty for an item.</summary>
    public string Name { get; }

    /// <summary>How many objects and lists are open, up to this one.</summary>
    public int Depth { get; }

    /// <summary>An object's members so far.</summary>
    public NameSet Seen { get; private init; } = NameSet.Empty;

    /// <summary>The rank of an object's last known member.</summary>
    public int Rank { get; private init; } = -1;

    /// <summary>For a schema.</summary>
    public SchemaFacts? Facts { get; private init; }

    /// <summary>For a user's value: the schema it should follow.</summary>
    public ExampleGuide? Guide { get; init; }

    /// <summary>For a list: the members of the object that was its last item.</summary>
    public NameSet? ItemNames { get; private init; }

    /// <summary>For a list: its items so far, as far as they matter.</summary>
    public int Items { get; private init; }

    /// <summary>For a text: its lines so far, as far as they matter.</summary>
    public int TextLines { get; private init; }

    public bool HasLongLine { get; private init; }

    /// <summary>For a text: <c>|-</c>.</summary>
    public string Header { get; init; } = "";

    public ulong Hash => _hash != 0 ? _hash : _hash = ComputeHash();

    public Frame WithMember(int id, int rank) => new(this) { Seen = Seen.Add(id), Rank = rank };

    public Frame WithFacts(SchemaFacts facts) => new(this) { Facts = facts };

    public Frame WithItem() => new(this) { Items = Math.Min(Items + 1, 2) };

    public Frame WithItemNames(NameSet names) => new(this) { ItemNames = names };

    public Frame WithTextLine(bool isLong) => new(this) { TextLines = Math.Min(TextLines + 1, 2), HasLongLine = HasLongLine || isLong };

    private ulong ComputeHash()
    {
        var hash = Mixing.Of(((ulong)Kind << 48) + ((ulong)Shape.Id << 32) + ((ulong)(Rank + 1) << 16) + ((ulong)Items << 8) + ((ulong)TextLines << 1) + (HasLongLine ? 1u : 0), Seen.Hash);
        hash = Mixing.Of(hash, Facts?.Hash ?? 3);
        hash = Mixing.Of(hash, (Guide?.Hash ?? 3) + (ItemNames?.Hash ?? 17) + (Header.Length > 0 && Header[0] == '>' ? 101u : 0));
        return Mixing.Of(hash, Parent?.Hash ?? 1) | 1;
    }
}
