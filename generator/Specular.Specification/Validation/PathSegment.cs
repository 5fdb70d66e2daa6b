namespace Specular.Specification.Validation;

/// <summary>A step into a value: a member's name, or an item's index when there is no name.</summary>
internal readonly record struct PathSegment(string? Name, int Index);
