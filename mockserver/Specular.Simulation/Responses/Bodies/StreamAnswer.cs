using Specular.Simulation.Responses.Templates;
using Specular.Specification.Contract;

namespace Specular.Simulation.Responses.Bodies;

/// <summary>A stream of items: server-sent events, JSON lines, JSON text sequences.</summary>
/// <param name="mediaType">Its media type.</param>
/// <param name="items">The items, in their order.</param>
/// <param name="frame">What stands around them.</param>
/// <param name="itemSchema">What an item is; null where the document does not say.</param>
internal sealed class StreamAnswer(string mediaType, IReadOnlyList<TemplateNode> items, ItemFrame frame, Schema? itemSchema) : AnswerBody(mediaType)
{
    public IReadOnlyList<TemplateNode> Items => items;

    public Schema? ItemSchema => itemSchema;

    public override WrittenBody Write(RenderContext context)
    {
        using var bytes = new MemoryStream();
        var ends = new List<int>();
        foreach (var item in items)
        {
            bytes.Write(frame.Item(JsonAnswer.Render(item, context)));
            ends.Add((int)bytes.Length);
        }

        if (frame.End is { } end)
        {
            bytes.Write(end);
            ends.Add((int)bytes.Length);
        }

        return new(bytes.ToArray(), ends);
    }
}
