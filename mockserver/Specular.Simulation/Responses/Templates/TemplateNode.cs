using System.Text.Json;

namespace Specular.Simulation.Responses.Templates;

/// <summary>A part of an answer, compiled from its schema once and written for every request.</summary>
internal abstract class TemplateNode
{
    /// <summary>Whether the member it is the value of is there at all.</summary>
    public virtual bool IsPresent(RenderContext context) => true;

    /// <summary>Writes the value.</summary>
    public abstract void Write(Utf8JsonWriter writer, RenderContext context);
}
