using Specular.Specification.Contract;

namespace Specular.Specification.Profiles;

/// <summary>A name in code that the profile gives.</summary>
/// <param name="Target">An operation's key ("POST /v1/videos"), a schema's id ("#/components/schemas/Video"), or an inline schema's member path after an operation's key ("GET /v1/videos/{id} response /data/task_result").</param>
/// <param name="Name">The C# name.</param>
/// <param name="Source">Where the profile says so.</param>
public sealed record NameOverride(string Target, string Name, SourceReference Source);
