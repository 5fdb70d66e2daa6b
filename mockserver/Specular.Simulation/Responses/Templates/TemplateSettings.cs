using Specular.Simulation.Schemas;

namespace Specular.Simulation.Responses.Templates;

/// <summary>What an answer's template must say beside its schema.</summary>
internal sealed record TemplateSettings
{
    /// <summary>Values that are known, by pointer. A factory may answer null: the member is left out.</summary>
    public IReadOnlyDictionary<string, Func<FlatSchema, Frame, TemplateNode?>> Known { get; init; } = new Dictionary<string, Func<FlatSchema, Frame, TemplateNode?>>(StringComparer.Ordinal);

    /// <summary>The ids that rules want remembered: rule numbers by pointer, "*" for any item.</summary>
    public IReadOnlyDictionary<string, int[]> Issues { get; init; } = new Dictionary<string, int[]>(StringComparer.Ordinal);

    /// <summary>Names of the members and parameters a caller may send, which are echoed under the same names.</summary>
    public IReadOnlySet<string> Echoes { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The path parameter that names the thing asked for: "petId"; null when there is none.</summary>
    public string? SubjectParameter { get; init; }

    /// <summary>Where the result of a task is.</summary>
    public string? ResultPointer { get; init; }

    /// <summary>Whether the answer is about a task, whose members beside the result are then there in every state.</summary>
    public bool IsAboutTask { get; init; }

    /// <summary>Whether there is a result: always, but for a task that has not succeeded.</summary>
    public bool HasResult { get; init; } = true;

    /// <summary>Whether members about a failure are filled.</summary>
    public bool HasFailed { get; init; }

    /// <summary>How far a task is, in percent.</summary>
    public int Progress { get; init; } = 100;

    /// <summary>How a result that is not there is written.</summary>
    public BodyStyle Style { get; init; }

    /// <summary>How long addresses of media are valid.</summary>
    public TimeSpan? MediaLifetime { get; init; }
}
