using System.Text.Json;
using Specular.Simulation.Tasks;

namespace Specular.Simulation.Responses.Templates;

/// <summary>A text of the task: its id, the caller's own id, the reason of its failure.</summary>
internal sealed class TaskTextNode(Func<TaskFacts, string?> text, bool isOmittedWhenAbsent, bool isNumber = false) : TemplateNode
{
    public override void WriteMember(Utf8JsonWriter writer, JsonEncodedText name, RenderContext context)
    {
        if (!isOmittedWhenAbsent || (context.Task is { } task && text(task) is not null))
        {
            base.WriteMember(writer, name, context);
        }
    }

    public override void Write(Utf8JsonWriter writer, RenderContext context)
    {
        var value = context.Task is { } task ? text(task) ?? "" : "";

        // A profile may state ids that the schema does not allow.
        if (isNumber && value.All(char.IsAsciiDigit) && value is [not '0', ..])
        {
            writer.WriteRawValue(value, skipInputValidation: true);
        }
        else
        {
            writer.WriteStringValue(value);
        }
    }
}
