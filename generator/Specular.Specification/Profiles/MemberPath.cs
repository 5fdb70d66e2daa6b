namespace Specular.Specification.Profiles;

/// <summary>A member of a request, as seen from a rule's place. A profile writes "sound_file" or "/session_id".</summary>
/// <param name="Pointer">A pointer without "*".</param>
/// <param name="IsFromRoot">Whether it begins at the body and not at the rule's place.</param>
public sealed record MemberPath(string Pointer, bool IsFromRoot);
