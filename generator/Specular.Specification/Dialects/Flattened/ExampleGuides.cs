using Specular.Specification.Nodes;

namespace Specular.Specification.Dialects.Flattened;

/// <summary>
/// Finds the schema of an example. A page is searched twice: the first time tells where its schemas are, though components stand at the end; the second reads examples with them
/// at hand.
/// </summary>
internal sealed class ExampleGuides(ObjectNode? firstReading)
{
    /// <summary>The guide of a value, by what is open around it; null when there is none.</summary>
    public ExampleGuide? For(Frame around, Shape shape, string name)
    {
        if (firstReading is null || !shape.IsFree)
        {
            return null;
        }

        if (around.Shape.IsFree)
        {
            return name.Length == 0 || around.Kind == FrameKind.List ? around.Guide?.OfItem() : around.Guide?.OfMember(name);
        }

        // example beside schema; value in examples/name beside schema; example in a schema.
        return name switch
        {
            "example" => ExampleGuide.Of(around.Shape.IsSchema ? Find(around) : (Find(around) as ObjectNode)?.Find("schema"), firstReading),
            "value" => ExampleGuide.Of((Find(around.Parent?.Parent) as ObjectNode)?.Find("schema"), firstReading),
            _ => null,
        };
    }

    private Node? Find(Frame? frame)
    {
        if (frame is null)
        {
            return null;
        }

        if (frame.Parent is null)
        {
            return firstReading;
        }

        return Find(frame.Parent) switch
        {
            ObjectNode o => o.Find(frame.Name),
            // Which of a list's items it is, is not kept; the last one is open.
            ArrayNode { Items.Count: 1 } a => a.Items[0],
            _ => null,
        };
    }
}
