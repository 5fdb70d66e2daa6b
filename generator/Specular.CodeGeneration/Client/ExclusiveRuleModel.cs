using Specular.Specification.Values;

namespace Specular.CodeGeneration.Client;

/// <summary>Exactly one of some members must be there; checked before a request is sent.</summary>
/// <param name="Path">From the request to the object that has the members. A step whose type is a list goes through all its items.</param>
/// <param name="Members">The members.</param>
/// <param name="Place">The pointer as the profile writes it: "/face_choose/*".</param>
/// <param name="Statement">The sentence it stands for.</param>
public sealed record ExclusiveRuleModel(ValueList<AccessStep> Path, ValueList<ExclusiveMember> Members, string Place, string Statement);
