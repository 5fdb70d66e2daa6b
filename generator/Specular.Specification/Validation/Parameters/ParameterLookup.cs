using Specular.Specification.Contract;

namespace Specular.Specification.Validation;

/// <summary>
/// Gives the values that a request has for a parameter as they were sent, in their order: several for "?tag=a&amp;tag=b". Null or empty when it has none. Those of path, query and
/// cookies are still percent-encoded, so that a separator inside a value is told from one between two. Header names are compared without case by whoever answers.
/// </summary>
/// <param name="location">Where the parameter travels.</param>
/// <param name="name">Its name on the wire; for a deepObject parameter also "filter[status]".</param>
public delegate IReadOnlyList<string>? ParameterLookup(ParameterLocation location, string name);
