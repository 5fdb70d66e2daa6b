using System.Text.Json;

namespace Specular.Simulation.Responses.Templates;

/// <summary>A fresh id that is a number within bounds.</summary>
internal sealed class NumberIdNode(long minimum, long maximum) : TemplateNode
{
    public override void Write(Utf8JsonWriter writer, RenderContext context) =>
        writer.WriteNumberValue(minimum + (long)(context.Random.Next() % ((ulong)(maximum - minimum) + 1)));
}
