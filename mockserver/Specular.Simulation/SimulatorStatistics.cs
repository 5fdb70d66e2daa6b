namespace Specular.Simulation;

/// <summary>What a simulator holds, and how much it had to forget to stay within bounds.</summary>
/// <param name="Requests">Requests answered.</param>
/// <param name="Namespaces">Namespaces held.</param>
/// <param name="Tasks">Tasks held.</param>
/// <param name="DroppedTasks">Tasks forgotten because there were too many.</param>
/// <param name="DroppedIds">Issued ids forgotten because there were too many.</param>
/// <param name="DroppedNamespaces">Namespaces forgotten because there were too many.</param>
/// <param name="DroppedJournalEntries">Journal entries forgotten because the journal was full.</param>
public sealed record SimulatorStatistics(
    long Requests, int Namespaces, int Tasks, long DroppedTasks, long DroppedIds, long DroppedNamespaces, long DroppedJournalEntries)
{
    /// <summary>What accepted calls have cost, by unit: "PTC" to 0.077. Operations whose price no document tells are not in it.</summary>
    public IReadOnlyDictionary<string, decimal> Spent { get; init; } = new Dictionary<string, decimal>(StringComparer.Ordinal);

    /// <summary>Accounts whose balance was forgotten because there were too many.</summary>
    public long DroppedAccounts { get; init; }
}
