using System.Text.Json;

namespace Specular.Simulation.Responses.Templates;

/// <summary>An array of given items.</summary>
internal sealed class ArrayNode(IReadOnlyList<TemplateNode> items) : TemplateNode
{
    public override void Write(Utf8JsonWriter writer, RenderContext context)
    {
        writer.WriteStartArray();
        foreach (var item in items)
        {
            item.Write(writer, context);
        }

        writer.WriteEndArray();
    }
}
