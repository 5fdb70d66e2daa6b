using Specular.Specification.Contract;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>Decides in which of its media types an operation's body is sent.</summary>
internal static class BodyPlanner
{
    /// <summary>The body; null when there is none, or one that cannot be sent, of which the obstacle tells.</summary>
    public static MediaContent? Plan(Operation operation, out Obstacle? obstacle)
    {
        var json = operation.Body?.Json;
        obstacle = json is null && operation.Body is { Content.Count: > 0 } other
            ? new(other.Content[0].Source, $"its body is {MediaTypes.List(other.Content)}, and only JSON bodies are written yet")
            : null;
        return json;
    }
}
