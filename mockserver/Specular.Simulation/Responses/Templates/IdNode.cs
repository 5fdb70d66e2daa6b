using System.Text.Json;
using Specular.Simulation.Randomness;

namespace Specular.Simulation.Responses.Templates;

/// <summary>A fresh id.</summary>
internal sealed class IdNode(IdFormat format) : TemplateNode
{
    public override void Write(Utf8JsonWriter writer, RenderContext context) => writer.WriteStringValue(format.Create(ref context.Random));
}
