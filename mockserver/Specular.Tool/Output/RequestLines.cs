using System.Globalization;
using Specular.Mocking;
using Specular.Tool.Languages;

namespace Specular.Tool.Output;

/// <summary>One line for each request: method, path, status, task id; below a refused one, what it broke. Nothing that was sent is printed, so no key can be.</summary>
internal sealed class RequestLines(Screen output)
{
    /// <summary>Writes the line of an answer.</summary>
    public void Write(AnsweredRequest answered)
    {
        var style = answered.Status switch { >= 500 => "error", >= 400 => "warning", _ => "" };
        var task = answered.TaskId is { } id ? " " + id : "";
        var fault = answered.Fault is { } e ? " " + ToolText.Format($"SPEC9001: a fault in Specular: {e.GetType().Name}: {e.Message}") : "";
        output.Line(
            string.Create(
                CultureInfo.InvariantCulture, $"{answered.Method} {answered.Path} {answered.Status}{task} ({answered.Elapsed.TotalMilliseconds:0.0} ms){fault}"),
            style);
        foreach (var violation in answered.Violations)
        {
            output.Line("  " + violation, style);
        }
    }
}
