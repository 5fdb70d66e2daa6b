using Specular.Simulation.Errors;
using Specular.Specification.Contract;
using Specular.Specification.Profiles;
using Specular.Specification.Validation;
using Specular.Specification.Values;

namespace Specular.Simulation.Requests;

/// <summary>Reads the calls of one operation and checks them: media type, body, parameters, rules.</summary>
internal sealed class RequestReader(Operation operation, RequestValidator validator, IReadOnlyList<BodyReader> bodies)
{
    private readonly bool _hasQuery = operation.Parameters.Any(p => p.Location == ParameterLocation.Query);

    /// <summary>Reads the body; null with a refusal when it cannot be read, null without one when there is none.</summary>
    public RequestBodyReading ReadBody(in SimulatedRequest request)
    {
        if (bodies.Count == 0 || request.Body.IsEmpty)
        {
            return default;
        }

        var contentType = request.Headers?.Find("Content-Type");
        if (Choose(contentType) is not { } reader)
        {
            var accepted = string.Join(" or ", bodies.Select(b => b.MediaType).Distinct(StringComparer.Ordinal));
            return new RequestBodyReading(null, null, null, Unreadable(415, $"Content-Type {contentType} is not accepted; send {accepted}"));
        }

        var reading = reader.Read(request.Body, contentType, out var fault);
        return fault is null ? reading : new RequestBodyReading(null, null, reader, Unreadable(400, $"the body is not {reader.Form}: {fault}"));
    }

    /// <summary>The query's values as they were sent; none when no parameter asks for them.</summary>
    public List<KeyValuePair<string, string>> ReadQuery(in SimulatedRequest request) => _hasQuery ? QueryString.ParseSent(request.Query) : [];

    /// <summary>The rules of the operation, in the order in which a check tells of them.</summary>
    public IReadOnlyList<Rule> Rules { get; } = [.. validator.Check(new SentParameters(null, [], []), JsonObject.Empty).Rules.Select(r => r.Rule)];

    /// <summary>What breaks the contract, and what each rule came to.</summary>
    public RequestReport Check(
        IRequestHeaders? headers, List<KeyValuePair<string, string>> path, List<KeyValuePair<string, string>> query, RequestBodyReading reading, IRuleFacts facts)
    {
        var sent = new SentParameters(headers, path, query);
        if (reading.Json is { } json)
        {
            return (reading.Reader?.Validator ?? validator).Check(sent, json, facts);
        }

        // Each media type has its own schema, and all are under the same rules.
        if (reading.Reader is { } reader)
        {
            return reading is { Form: { } form, FormForRules: { } forRules } ? reader.Validator.CheckForm(sent, form, forRules, facts) : validator.CheckParameters(sent);
        }

        var alone = validator.Check(sent, body: (JsonValue?)null, facts);
        return operation.Body is { Json: null, IsRequired: true } && bodies.Count > 0
            ? alone with { Violations = [.. alone.Violations, new Violation("", "required", $"a body of type {bodies[0].MediaType}", "nothing")] }
            : alone;
    }

    private BodyReader? Choose(string? contentType)
    {
        // curl and many scripts leave the header out; a body alone is taken as the documented one.
        if (string.IsNullOrWhiteSpace(contentType))
        {
            return bodies[0];
        }

        var semicolon = contentType.IndexOf(';', StringComparison.Ordinal);
        var type = (semicolon < 0 ? contentType : contentType[..semicolon]).Trim();
        return bodies.FirstOrDefault(b => b.IsOf(type)) ?? bodies.FirstOrDefault(b => b.Accepts(type));
    }

    private static Refusal Unreadable(int status, string message) => new() { Trigger = ErrorTrigger.UnreadableBody, Status = status, Message = message, OverridesMessage = true };
}
