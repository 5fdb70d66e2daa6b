using Specular.Specification.Contract;

namespace Specular.Simulation.Tasks;

/// <summary>What an answer says of a task at one moment.</summary>
internal sealed record TaskFacts(
    string Id, string? ExternalId, TaskState State, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, string FailureMessage);
