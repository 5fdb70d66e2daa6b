using System.Text.Json.Nodes;

namespace Specular.Specification.Tests.Validation;

/// <summary>A schema of the suite, and what is tried on it.</summary>
internal sealed record SuiteGroup(string File, string Description, JsonNode Schema, IReadOnlyList<SuiteCase> Cases)
{
    public string Name => $"{File}: {Description}";
}
