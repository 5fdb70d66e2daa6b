using System.Globalization;
using System.Text.Json;
using Specular.Simulation.Schemas;

namespace Specular.Simulation.Responses.Templates;

/// <summary>A moment: the task's creation or last transition, or now.</summary>
internal sealed class TimeNode(TimeUnit unit, TimeNode.Moment moment, bool isText) : TemplateNode
{
    /// <summary>Which moment.</summary>
    internal enum Moment
    {
        Created,
        Updated,
    }

    public override void Write(Utf8JsonWriter writer, RenderContext context)
    {
        var at = context.Task is not { } task ? context.Now : moment == Moment.Created ? task.CreatedAt : task.UpdatedAt;
        if (unit == TimeUnit.Text)
        {
            writer.WriteStringValue(at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
            return;
        }

        var number = unit == TimeUnit.Milliseconds ? at.ToUnixTimeMilliseconds() : at.ToUnixTimeSeconds();
        if (isText)
        {
            writer.WriteStringValue(number.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            writer.WriteNumberValue(number);
        }
    }
}
