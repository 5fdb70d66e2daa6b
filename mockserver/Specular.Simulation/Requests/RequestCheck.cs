using Specular.Simulation.Calls;
using Specular.Simulation.Errors;
using Specular.Specification.Contract;
using Specular.Specification.Profiles;
using Specular.Specification.Validation;
using Specular.Specification.Values;

namespace Specular.Simulation.Requests;

/// <summary>Reads and checks the calls of one operation: parameters, media type, body.</summary>
internal sealed class RequestCheck(Operation operation, IReadOnlyList<ParameterCheck> parameters, IReadOnlyList<BodyCheck> bodies)
{
    private readonly bool _readsQuery = operation.Parameters.Any(p => p.Location == ParameterLocation.Query);

    /// <summary>Reads a request.</summary>
    public RequestReading Read(in SimulatedRequest request, List<KeyValuePair<string, string>> pathValues)
    {
        var violations = new List<Violation>();
        var query = _readsQuery ? QueryString.Parse(request.Query) : [];
        foreach (var parameter in parameters)
        {
            parameter.Check(ValuesOf(parameter.Parameter, request, pathValues, query), violations);
        }

        var body = ReadBody(request, violations, out var unreadable);
        if (query.Count > 0)
        {
            pathValues.AddRange(query);
        }

        return new RequestReading(new CallInputs { Body = body as JsonObject, Parameters = pathValues }, violations, unreadable);
    }

    private JsonValue? ReadBody(in SimulatedRequest request, List<Violation> violations, out Refusal? unreadable)
    {
        unreadable = null;
        if (operation.Body is not { } declared || bodies.Count == 0)
        {
            return null;
        }

        if (request.Body.IsEmpty)
        {
            if (declared.IsRequired)
            {
                violations.Add(new Violation("", "required", $"a body of type {bodies[0].MediaType}", "nothing"));
            }

            return null;
        }

        var contentType = request.Headers?.Find("Content-Type");
        if (Choose(contentType) is not { } check)
        {
            unreadable = new Refusal
            {
                Trigger = ErrorTrigger.UnreadableBody,
                Status = 415,
                Message = $"Content-Type {contentType} is not accepted; send {string.Join(" or ", bodies.Select(b => b.MediaType).Distinct(StringComparer.Ordinal))}",
            };
            return null;
        }

        var body = check.Read(request.Body.Span, contentType, out var fault);
        if (fault is not null)
        {
            unreadable = new Refusal { Trigger = ErrorTrigger.UnreadableBody, Status = 400, Message = $"the body is not {check.Form}: {fault}" };
            return null;
        }

        if (body is not null)
        {
            violations.AddRange(check.Check(body));
        }

        return body;
    }

    private BodyCheck? Choose(string? contentType)
    {
        // curl and many scripts leave the header out; a body alone is taken as the documented one.
        if (string.IsNullOrWhiteSpace(contentType))
        {
            return bodies[0];
        }

        var type = contentType.Split(';')[0].Trim();
        foreach (var body in bodies)
        {
            if (body.Accepts(type))
            {
                return body;
            }
        }

        return null;
    }

    private static List<string> ValuesOf(
        Parameter parameter, in SimulatedRequest request, List<KeyValuePair<string, string>> path, List<KeyValuePair<string, string>> query) => parameter.Location switch
        {
            ParameterLocation.Path => Named(path, parameter.Name),
            ParameterLocation.Query => Named(query, parameter.Name),
            ParameterLocation.Header => request.Headers?.Find(parameter.Name) is { } header ? [header] : [],
            _ => CookieHeader.Find(request.Headers?.Find("Cookie"), parameter.Name) is { } cookie ? [cookie] : [],
        };

    private static List<string> Named(List<KeyValuePair<string, string>> values, string name)
    {
        var found = new List<string>(1);
        foreach (var (key, value) in values)
        {
            if (string.Equals(key, name, StringComparison.Ordinal) || (key.Length == name.Length + 2 && key.EndsWith("[]", StringComparison.Ordinal) && key.StartsWith(name, StringComparison.Ordinal)))
            {
                found.Add(value);
            }
        }

        return found;
    }
}
