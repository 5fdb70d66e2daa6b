using System.Text.Json;
using Specular.Specification.Contract;

namespace Specular.Simulation.Responses.Templates;

/// <summary>An array with one item for each task; how an item looks depends on the task's state.</summary>
internal sealed class TaskListNode(IReadOnlyDictionary<TaskState, TemplateNode> items) : TemplateNode
{
    public override void Write(Utf8JsonWriter writer, RenderContext context)
    {
        writer.WriteStartArray();
        foreach (var task in context.Tasks)
        {
            context.Task = task;
            items[task.State].Write(writer, context);
        }

        context.Task = null;
        writer.WriteEndArray();
    }
}
