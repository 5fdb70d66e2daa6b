using Specular.Specification.Values;

namespace Specular.Specification.Nodes;

/// <summary>An array.</summary>
internal sealed class ArrayNode : Node
{
    public ArrayNode(IReadOnlyList<Node> items, int offset, int length)
        : base(offset, length)
    {
        Items = items;
        Size = 1 + items.Sum(i => i.Size);
        Height = 1 + (items.Count == 0 ? 0 : items.Max(i => i.Height));
    }

    public IReadOnlyList<Node> Items { get; }

    public override int Size { get; }

    public override int Height { get; }

    public override string Description => "an array";

    public override JsonValue ToJsonValue() => new JsonArray(Items.Select(i => i.ToJsonValue()).ToValueList());
}
