using System.Text.Json;
using Specular.Simulation.Bytes;
using Specular.Simulation.Responses.Sampling;
using Specular.Simulation.Responses.Templates;
using Specular.Simulation.Schemas;
using Specular.Specification.Mocks;

namespace Specular.Simulation.Responses.Mocks;

/// <summary>A value made by a mock rule anew for every answer; what the schema would say where the rule's value breaks it.</summary>
internal sealed class MockNode(MockRule rule, FlatSchema flat, TemplateNode otherwise) : TemplateNode
{
    // "@integer" may miss a schema's bounds once and meet them the next time.
    private const int Tries = 4;

    public override void Write(Utf8JsonWriter writer, RenderContext context)
    {
        for (var i = 0; i < Tries; i++)
        {
            if (MockValue.Of(MockSampler.Sample(rule, flat, ref context.Random, context.Now), flat) is { } value && Conformance.IsScalar(value, flat))
            {
                writer.WriteRawValue(JsonBytesWriter.Write(value), skipInputValidation: true);
                return;
            }
        }

        otherwise.Write(writer, context);
    }
}
