using Specular.Specification.Contract;
using Specular.Specification.Inference;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>
/// All that can be checked of requests of one operation, compiled once: parameters, the body's schema, the profile's rules. Where a rule says that exactly one
/// of some members is there, the schema's "required" does not hold for them and "" counts as absent. Safe to use from many threads.
/// </summary>
public sealed class RequestValidator
{
    private readonly ParameterValidator[] _parameters;
    private readonly SchemaValidator? _body;
    private readonly bool _isBodyRequired;
    private readonly RuleChecker _rules;

    private RequestValidator(ParameterValidator[] parameters, SchemaValidator? body, bool isBodyRequired, RuleChecker rules)
    {
        _parameters = parameters;
        _body = body;
        _isBodyRequired = isBodyRequired;
        _rules = rules;
    }

    /// <summary>Compiles the checks of an operation whose body is JSON. Throws <see cref="SchemaNotCompilableException"/> when a schema of it cannot be checked.</summary>
    public static RequestValidator Compile(Operation operation, ApiContract contract) => Compile(operation, operation.Body?.Json, contract);

    /// <summary>Compiles the checks of an operation whose body is in one of its media types; each has its own schema, and all are under the operation's rules.</summary>
    public static RequestValidator Compile(Operation operation, MediaContent? body, ApiContract contract)
    {
        var graph = new SchemaGraph(contract);
        var rules = RuleChecker.Compile(operation, body?.Schema, contract, graph);
        var claimed = new ClaimedNames(operation, contract, graph);
        return new RequestValidator(
            // The credential is not part of the request's form, and Content-Type is what makes the body readable; both are for the server to look at.
            operation.Parameters.Where(p => p.Role == ParameterRole.Argument).Select(p => new ParameterValidator(p, graph, claimed)).ToArray(),
            body?.Schema is { } schema ? SchemaValidator.Compile(schema, graph, SchemaDirection.Request, rules.Exclusives) : null,
            body is not null && operation.Body!.IsRequired,
            rules);
    }

    /// <summary>All that is wrong with a request, see <see cref="Check(IParameterSource, JsonValue, IRuleFacts)"/>.</summary>
    public IReadOnlyList<Violation> Validate(IParameterSource parameters, JsonValue? body, IRuleFacts? facts = null) => Check(parameters, body, facts).Violations;

    /// <summary>
    /// Checks a request. A violation of a parameter has its place as pointer: "query:pageSize". A rule's violation at a place where the schema is
    /// already broken is left out.
    /// </summary>
    /// <param name="parameters">Gives the request's parameters.</param>
    /// <param name="body">The JSON body; null when there is none. For a form there is <see cref="CheckForm"/>, for other media types <see cref="CheckParameters"/>.</param>
    /// <param name="facts">Who remembers what was issued and used, and opens media; without it rules about that are not checked.</param>
    public RequestReport Check(IParameterSource parameters, JsonValue? body, IRuleFacts? facts = null)
    {
        if (body is null)
        {
            return Check(parameters, (ValidationRun?)null, facts);
        }

        var run = ValidationRun.Rent();
        TreeInstanceReader.Read(body, run.Tape);
        var report = Check(parameters, run, facts);
        run.Release();
        return report;
    }

    /// <summary>Checks a request whose body is a form.</summary>
    /// <param name="parameters">Gives the request's parameters.</param>
    /// <param name="form">What the form's schema sees.</param>
    /// <param name="forRules">What rules see, which ask of a file only whether it is there.</param>
    /// <param name="facts">See <see cref="Check(IParameterSource, JsonValue, IRuleFacts)"/>.</param>
    public RequestReport CheckForm(IParameterSource parameters, JsonObject form, JsonObject forRules, IRuleFacts? facts = null)
    {
        var violations = ParameterViolations(parameters);
        if (_body?.Validate(form) is { Count: > 0 } broken)
        {
            (violations ??= []).AddRange(broken);
        }

        return WithRules(violations, _rules.Check(forRules, facts));
    }

    /// <summary>Checks the parameters alone, where the body is of another media type than JSON, and so for somebody else to check.</summary>
    public RequestReport CheckParameters(IParameterSource parameters) => new(ParameterViolations(parameters) ?? (IReadOnlyList<Violation>)[], []);

#if !NETSTANDARD2_0
    /// <summary>The same for a body as it arrived.</summary>
    public RequestReport Check(IParameterSource parameters, JsonBody body, IRuleFacts? facts = null) => Check(parameters, body.Run, facts);
#endif

    private RequestReport Check(IParameterSource parameters, ValidationRun? body, IRuleFacts? facts)
    {
        var violations = ParameterViolations(parameters);
        if (body is null)
        {
            if (_isBodyRequired)
            {
                (violations ??= []).Add(new Violation("", "required", "a JSON body (required)", "nothing"));
            }

            return new RequestReport(violations ?? (IReadOnlyList<Violation>)[], []);
        }

        if (_body?.Validate(body) is { Count: > 0 } broken)
        {
            (violations ??= []).AddRange(broken);
        }

        return WithRules(violations, _rules.Check(body.Tape.Root, facts));
    }

    private static RequestReport WithRules(List<Violation>? violations, IReadOnlyList<RuleOutcome> rules)
    {
        var ofSchema = violations?.Count ?? 0;
        foreach (var outcome in rules)
        {
            foreach (var violation in outcome.Violations)
            {
                if (violations is null || violations.FindIndex(0, ofSchema, v => string.Equals(v.Pointer, violation.Pointer, StringComparison.Ordinal)) < 0)
                {
                    (violations ??= []).Add(violation);
                }
            }
        }

        return new RequestReport(violations ?? (IReadOnlyList<Violation>)[], rules);
    }

    private List<Violation>? ParameterViolations(IParameterSource parameters)
    {
        List<Violation>? violations = null;
        foreach (var parameter in _parameters)
        {
            parameter.Validate(parameters, ref violations);
        }

        return violations;
    }
}
