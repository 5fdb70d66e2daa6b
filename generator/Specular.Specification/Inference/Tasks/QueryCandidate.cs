using Specular.Specification.Contract;

namespace Specular.Specification.Inference.Tasks;

/// <summary>An operation that may query the tasks that another creates.</summary>
/// <param name="View">The operation.</param>
/// <param name="Closeness">How its path relates to the create path.</param>
/// <param name="Location">Where it takes the id.</param>
/// <param name="Parameter">The name it takes the id by.</param>
/// <param name="Reason">Why it is a candidate, to follow "GET /x/{id} queries it: ".</param>
internal sealed record QueryCandidate(OperationView View, QueryCloseness Closeness, ParameterLocation Location, string Parameter, string Reason);
