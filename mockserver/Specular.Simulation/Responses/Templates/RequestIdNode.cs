using System.Text.Json;

namespace Specular.Simulation.Responses.Templates;

/// <summary>The id of the request, a member of an object.</summary>
internal sealed class RequestIdNode : TemplateNode
{
    public override void Write(Utf8JsonWriter writer, RenderContext context)
    {
        // The property's name is written: what follows is the quotation mark, then the id, which needs no escape.
        context.RequestIdOffsets.Add(checked((int)(writer.BytesCommitted + writer.BytesPending + 1)));
        writer.WriteStringValue(context.RequestId);
    }
}
