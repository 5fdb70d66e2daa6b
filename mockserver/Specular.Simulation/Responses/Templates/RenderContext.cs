using Specular.Simulation.Calls;
using Specular.Simulation.Media;
using Specular.Simulation.Randomness;
using Specular.Simulation.Tasks;

namespace Specular.Simulation.Responses.Templates;

/// <summary>What one answer is made of, beside its template.</summary>
internal sealed class RenderContext
{
    /// <summary>Where the answer's ids come from; a field, because drawing changes it.</summary>
#pragma warning disable CA1051, MA0069 // A mutable struct must be reached as a variable.
    public SeededRandom Random;
#pragma warning restore CA1051, MA0069

    /// <summary>Now.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The id of the request.</summary>
    public required string RequestId { get; init; }

    /// <summary>Makes addresses of media.</summary>
    public required MediaAddresses Media { get; init; }

    /// <summary>What the caller said.</summary>
    public CallInputs Inputs { get; init; } = CallInputs.None;

    /// <summary>The task the answer is about; null when it is about none.</summary>
    public TaskFacts? Task { get; set; }

    /// <summary>The tasks a list answers with.</summary>
    public IReadOnlyList<TaskFacts> Tasks { get; init; } = [];

    /// <summary>Ids that the answer issues, by the rule they are for.</summary>
    public List<KeyValuePair<int, string>> Issued { get; } = [];

    /// <summary>Where in the bytes the request's id was written: another request's may be put there.</summary>
    public List<int> RequestIdOffsets { get; } = [];
}
