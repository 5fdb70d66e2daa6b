namespace Specular.Specification.Profiles;

/// <summary>A member of a request, as seen from a rule's place. A profile writes "sound_file" or "/session_id".</summary>
/// <param name="Pointer">A pointer without "*".</param>
/// <param name="IsFromRoot">Whether it begins at the body and not at the rule's place.</param>
public sealed record MemberPath(string Pointer, bool IsFromRoot)
{
    /// <summary>The pointer from the body's root, for a rule at a place: "/face_choose/*/sound_file".</summary>
    public string From(string place) => IsFromRoot ? Pointer : place + Pointer;
}
