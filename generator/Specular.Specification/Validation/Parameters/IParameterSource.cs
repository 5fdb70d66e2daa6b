using Specular.Specification.Contract;

namespace Specular.Specification.Validation;

/// <summary>
/// The parameters of a request, their values as they were sent, in their order: several for "?tag=a&amp;tag=b". Those of path, query and cookies are still percent-encoded, so that a
/// separator inside a value is told from one between two.
/// </summary>
public interface IParameterSource
{
    /// <summary>The values of a parameter; null or empty when the request has none. Header names are compared without case.</summary>
    /// <param name="location">Where the parameter travels.</param>
    /// <param name="name">Its name on the wire; for a deepObject parameter also "filter[status]".</param>
    IReadOnlyList<string>? Find(ParameterLocation location, string name);

    /// <summary>All names and values that the query, or the cookies, have: among them the members of objects whose names no document knows.</summary>
    IEnumerable<KeyValuePair<string, string>> All(ParameterLocation location);
}
