using System.Globalization;
using Specular.Specification.Contract;
using Specular.Specification.Inference;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>All that can be checked of answers of one operation, compiled once. Safe to use from many threads.</summary>
public sealed class ResponseValidator
{
    private readonly string _documented;
    private readonly List<(string Status, SchemaValidator? Body)> _answers = [];
    private readonly Envelope? _envelope;

    private ResponseValidator(Operation operation)
    {
        _documented = operation.Responses.Count == 0 ? "none" : string.Join(", ", operation.Responses.Select(r => r.Status).Distinct(StringComparer.Ordinal));
        _envelope = operation.Envelope;
    }

    /// <summary>Compiles the checks of an operation. Throws <see cref="SchemaNotCompilableException"/> when a schema of it cannot be checked.</summary>
    public static ResponseValidator Compile(Operation operation, ApiContract contract)
    {
        var graph = new SchemaGraph(contract);
        var validator = new ResponseValidator(operation);
        foreach (var response in operation.Responses)
        {
            validator._answers.Add((response.Status.ToUpperInvariant(),
                response.Json?.Schema is { } schema ? SchemaValidator.Compile(schema, graph, SchemaDirection.Response, []) : null));
        }

        return validator;
    }

    /// <summary>
    /// All that is wrong with an answer. Of several documented answers with its status one must hold. An error that no document describes is checked for what
    /// the envelope has of errors; a success that no document describes is a violation.
    /// </summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="body">The JSON body; null when there is none, or when it is of another media type.</param>
    public IReadOnlyList<Violation> Validate(int status, JsonValue? body) => Validate(status, body is null ? null : v => v.Validate(body), name => body?[name]);

#if !NETSTANDARD2_0
    /// <summary>The same for a body as it arrived.</summary>
    public IReadOnlyList<Violation> Validate(int status, JsonBody? body) => Validate(status, body is null ? null : v => v.Validate(body.Run), name => body?[name]);
#endif

    private IReadOnlyList<Violation> Validate(int status, Func<SchemaValidator, IReadOnlyList<Violation>>? check, Func<string, JsonValue?> member)
    {
        IReadOnlyList<Violation>? least = null;
        foreach (var documented in Documented(status))
        {
            var violations = documented is null ? [] : check is null ? [new Violation("", "required", "a JSON body", "nothing")] : check(documented);
            if (violations.Count == 0)
            {
                return violations;
            }

            least = least is null || violations.Count < least.Count ? violations : least;
        }

        return least ?? Undocumented(status, member);
    }

    // The answers for the status itself, else for its class, else the default.
    private List<SchemaValidator?> Documented(int status)
    {
        var exact = status.ToString(CultureInfo.InvariantCulture);
        foreach (var wanted in new[] { exact, exact.Substring(0, 1) + "XX", "DEFAULT" })
        {
            var found = _answers.Where(a => string.Equals(a.Status, wanted, StringComparison.Ordinal)).Select(a => a.Body).ToList();
            if (found.Count > 0)
            {
                return found;
            }
        }

        return [];
    }

    private IReadOnlyList<Violation> Undocumented(int status, Func<string, JsonValue?> member)
    {
        if (status is >= 200 and < 300)
        {
            return [new Violation("", "status", $"a documented status ({_documented})", status.ToString(CultureInfo.InvariantCulture))];
        }

        if (_envelope is null)
        {
            return [];
        }

        if (member(_envelope.CodeMember) is not { } code)
        {
            return [new Violation(JsonPointer.Append("", _envelope.CodeMember), "envelope", "an error code", "nothing")];
        }

        return _envelope.SuccessCodes.Contains(code)
            ? [new Violation(JsonPointer.Append("", _envelope.CodeMember), "envelope", "the code of an error", $"the success code {code.ToJson()}")]
            : [];
    }
}
