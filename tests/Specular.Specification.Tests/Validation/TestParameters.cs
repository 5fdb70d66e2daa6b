using Specular.Specification.Contract;
using Specular.Specification.Validation;

namespace Specular.Specification.Tests.Validation;

/// <summary>The query of a request.</summary>
internal sealed class TestParameters(params (string Name, string[] Values)[] query) : IParameterSource
{
    /// <summary>A request without parameters.</summary>
    public static TestParameters None { get; } = new();

    public IReadOnlyList<string>? Find(ParameterLocation location, string name) => location == ParameterLocation.Query ? query.FirstOrDefault(g => g.Name == name).Values : null;

    public IEnumerable<KeyValuePair<string, string>> All(ParameterLocation location) =>
        location == ParameterLocation.Query ? query.SelectMany(g => g.Values.Select(v => KeyValuePair.Create(g.Name, v))) : [];
}
