namespace Specular.CodeGeneration.Client;

/// <summary>One of the members of an exclusive rule.</summary>
/// <param name="WireName">Its name on the wire.</param>
/// <param name="Property">Its property; null when the schema lacks the member, so that only unknown members can carry it.</param>
public sealed record ExclusiveMember(string WireName, PropertyModel? Property);
