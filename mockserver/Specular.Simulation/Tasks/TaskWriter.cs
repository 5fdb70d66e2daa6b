using Specular.Simulation.Bytes;
using Specular.Simulation.Media;
using Specular.Simulation.Randomness;
using Specular.Simulation.Responses.Templates;

namespace Specular.Simulation.Tasks;

/// <summary>Writes what a query answers about a task.</summary>
internal static class TaskWriter
{
    /// <summary>The answer in a state of the task's life, with room for the id of a request.</summary>
    public static TaskAnswer Write(SimulatedTask task, TaskMoment moment, MediaAddresses media, string baseAddress, string? requestId = null)
    {
        var room = requestId ?? new string('0', task.RequestIdLength);
        var context = new RenderContext
        {
            // The task's own sequence: every query of it answers with the same ids and addresses.
            Random = new SeededRandom(task.Seed),
            Now = moment.Since,
            RequestId = room,
            Media = media,
            Inputs = task.Inputs,
            Task = task.Facts(moment),
        };
        var bytes = JsonBytesWriter.Write((Template: task.Plan.QueryTemplates[moment.State], context), static (w, s) => s.Template.Write(w, s.context));
        return new TaskAnswer(bytes, [.. context.RequestIdOffsets], room.Length, baseAddress);
    }
}
