namespace Specular.Simulation;

/// <summary>A route.</summary>
/// <param name="Contract">The surface's name.</param>
/// <param name="Method">The method.</param>
/// <param name="Path">The path template.</param>
/// <param name="Summary">The operation's summary.</param>
/// <param name="Part">What it does in a task protocol ("creates a task", "queries a task" ...); "" when nothing.</param>
/// <param name="IsSupplement">True when it comes from a supplement, not from a published document.</param>
public sealed record RouteDescription(string Contract, string Method, string Path, string Summary, string Part, bool IsSupplement);
