namespace Specular.Specification.Tests.Validation;

/// <summary>A value, and whether its schema allows it.</summary>
internal sealed record SuiteCase(string Description, string Json, bool IsValid);
