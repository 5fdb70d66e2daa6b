using System.Text.Json;

namespace Specular.Simulation.Responses.Templates;

/// <summary>A part of an answer, compiled from its schema once and written for every request.</summary>
internal abstract class TemplateNode
{
    /// <summary>Writes the value.</summary>
    public abstract void Write(Utf8JsonWriter writer, RenderContext context);

    /// <summary>Writes the member it is the value of, if that is there at all.</summary>
    public virtual void WriteMember(Utf8JsonWriter writer, JsonEncodedText name, RenderContext context)
    {
        writer.WritePropertyName(name);
        Write(writer, context);
    }
}
