using System.Text.Json;
using Specular.Simulation.Bytes;
using Specular.Simulation.Media;
using Specular.Simulation.Responses.Sampling;
using Specular.Simulation.Schemas;
using Specular.Specification.Values;

namespace Specular.Simulation.Responses.Templates;

/// <summary>Where something in the caller's media ends, in milliseconds: at the media's end where that can be measured, else after a few seconds.</summary>
internal sealed class MediaEndNode(string asked, MediaMeasurer measurer, FlatSchema flat, string name) : TemplateNode
{
    private readonly JsonValue _otherwise = NumberSampler.Sample(name, flat);

    public override void Write(Utf8JsonWriter writer, RenderContext context)
    {
        if (context.Inputs.TextAt(asked) is { } text && measurer.Measure(text, context.Now)?.Duration is { } duration
            && (long)duration.TotalMilliseconds is var end && Conformance.IsNumber(end, flat))
        {
            writer.WriteNumberValue(end);
        }
        else
        {
            JsonBytesWriter.Write(writer, _otherwise);
        }
    }
}
