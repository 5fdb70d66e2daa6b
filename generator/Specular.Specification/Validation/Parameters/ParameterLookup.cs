using Specular.Specification.Contract;

namespace Specular.Specification.Validation;

/// <summary>
/// Gives the values that a request has for a parameter, percent-decoded, in their order: several for "?tag=a&amp;tag=b". Null or empty when it has none.
/// Header names are compared without case by whoever answers.
/// </summary>
/// <param name="location">Where the parameter travels.</param>
/// <param name="name">Its name on the wire; for a deepObject parameter also "filter[status]".</param>
public delegate IReadOnlyList<string>? ParameterLookup(ParameterLocation location, string name);
