using System.Text.Json;

namespace Specular.Simulation.Responses.Templates;

/// <summary>Says to the compiler that what is known of a place does not fit its schema: it is compiled as the schema has it.</summary>
internal sealed class AsSchemaNode : TemplateNode
{
    /// <summary>The one.</summary>
    public static AsSchemaNode Instance { get; } = new();

    public override void Write(Utf8JsonWriter writer, RenderContext context) => throw new InvalidOperationException("A mark for the compiler is never written.");
}
