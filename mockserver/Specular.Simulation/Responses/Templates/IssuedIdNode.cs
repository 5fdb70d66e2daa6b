using System.Text.Json;
using Specular.Simulation.Randomness;

namespace Specular.Simulation.Responses.Templates;

/// <summary>A fresh id that later calls may use; it is remembered for the rules that say so.</summary>
internal sealed class IssuedIdNode(IdFormat format, int[] rules) : TemplateNode
{
    public override void Write(Utf8JsonWriter writer, RenderContext context)
    {
        var id = format.Create(ref context.Random);
        foreach (var rule in rules)
        {
            context.Issued.Add(new(rule, id));
        }

        writer.WriteStringValue(id);
    }
}
