namespace Specular.Specification.Profiles;

/// <summary>
/// Where a rule takes a value from: a member of the request, or, through an id in the request, the call that issued that id (an <see cref="IssuedByRule"/> says which).
/// </summary>
/// <param name="Origin">Which of these.</param>
/// <param name="Member">The member of the request: the value itself, or the id that was issued.</param>
/// <param name="Pointer">
/// "" for a member of the request. Issued: a pointer from the object that has the id in the issuer's answer ("/end_time"). Asked: a pointer into the issuer's request ("/video_url").
/// </param>
public sealed record ValueReference(ValueOrigin Origin, MemberPath Member, string Pointer = "");
