using Specular.Specification.Contract;

namespace Specular.Specification.Profiles;

/// <summary>A reason a task fails with.</summary>
/// <param name="Name">The name a scenario asks for it by: "moderation".</param>
/// <param name="Message">The vendor's text: "Failure to pass the risk control system".</param>
/// <param name="Evidence">On what it rests.</param>
public sealed record FailureReason(string Name, string Message, Evidence Evidence);
