using System.Text.Json;
using Specular.Simulation.Bytes;
using Specular.Specification.Values;

namespace Specular.Simulation.Responses.Templates;

/// <summary>A value that is always the same.</summary>
internal sealed class LiteralNode(JsonValue value) : TemplateNode
{
    private readonly byte[] _bytes = JsonBytesWriter.Write(value);

    /// <summary>The value.</summary>
    public JsonValue Value => value;

    public override void Write(Utf8JsonWriter writer, RenderContext context) => writer.WriteRawValue(_bytes, skipInputValidation: true);
}
