using Specular.Simulation;

namespace Specular.Mocking.Admin;

/// <summary>One method on one path of the admin API.</summary>
/// <param name="Method">The method in capitals.</param>
/// <param name="Path">The path below the prefix: "/clock".</param>
/// <param name="Answer">What answers; throws <see cref="AdminProblemException"/> for what it cannot do.</param>
internal sealed record AdminEndpoint(string Method, string Path, Func<AdminRequest, SimulatedResponse> Answer);
