using System.Text.Json;
using Specular.Simulation.Media;

namespace Specular.Simulation.Responses.Templates;

/// <summary>The address of a file that the simulator serves, made when the task ended, or else now.</summary>
internal sealed class MediaNode(MediaForm form, TimeSpan? lifetime) : TemplateNode
{
    public override void Write(Utf8JsonWriter writer, RenderContext context) =>
        writer.WriteStringValue(context.Media.Create(form, context.Task?.UpdatedAt ?? context.Now, lifetime, ref context.Random));
}
