using System.Globalization;
using Specular.Simulation.Calls;
using Specular.Simulation.Checking;
using Specular.Simulation.Media;
using Specular.Simulation.Operations;
using Specular.Simulation.Routing;
using Specular.Simulation.Surfaces;
using Specular.Specification.Contract;
using Specular.Specification.Validation;

namespace Specular.Simulation;

/// <summary>
/// Holds requests and answers against contracts, without answering and without remembering: rules about what was issued or used before are not checked. Safe to use from
/// many threads.
/// </summary>
public sealed class ContractChecker
{
    private readonly OperationFinder _operations;
    private readonly UnknownPathAdvisor _advisor;
    private readonly Dictionary<OperationPlan, ResponseValidator?> _answers = [];
    private readonly MediaMeasurer _measurer;

    /// <summary>Compiles contracts. Throws <see cref="SimulatorLoadException"/> with every reason when one cannot be checked.</summary>
    public ContractChecker(IReadOnlyList<ApiContract> contracts)
    {
        ArgumentNullException.ThrowIfNull(contracts);
        var problems = new List<LoadProblem>();
        var library = new MediaLibrary();

        // Without an address of its own nothing behind an address is looked at; base64 is.
        _measurer = new MediaMeasurer(new OwnMedia(new MediaAddresses(0, static () => ""), library, new MediaShelf(0), static () => ""));
        var compiler = new SurfaceCompiler(new SimulatorOptions(), library, _measurer, problems);
        Surface[] surfaces = [.. contracts.Select(compiler.Compile)];

        // Which of two operations of the same addresses is meant nobody can tell: the first is held against.
        var routes = RouteCompiler.Compile(surfaces, problems, limitations: new List<LoadProblem>());
        foreach (var operation in surfaces.SelectMany(s => s.Operations))
        {
            _answers[operation] = Compile(operation, problems);
        }

        if (problems.Count > 0)
        {
            throw new SimulatorLoadException(problems);
        }

        _operations = new OperationFinder(routes, RouteCompiler.BasePaths(surfaces));
        _advisor = new UnknownPathAdvisor(surfaces);
    }

    /// <summary>Holds a request against its operation. The credential is not looked at.</summary>
    public CallCheck Check(in SimulatedRequest request)
    {
        var match = _operations.Find(request.Method, request.Path, request.Query);
        if (match.Target is not { } operation)
        {
            var expected = match.Allow is { } allow ? $"a method that {request.Path} has ({allow})" : "an operation of the contract";
            var found = match.Allow is null ? _advisor.Advise(request.Method, request.Path) : request.Method;
            return new CallCheck(null, [new Violation("", "path", expected, found)], []);
        }

        var reading = operation.Reader.ReadBody(request);
        using var json = reading.Json;
        if (reading.Unreadable is { } unreadable)
        {
            return new CallCheck(operation.Operation, [new Violation("", "body", "a body that can be read", unreadable.Message)], []);
        }

        var report = operation.Reader.Check(request.Headers, match.Values, operation.Reader.ReadQuery(request), reading, new MediaOnlyFacts(operation.Surface, _measurer));
        return new CallCheck(operation.Operation, report.Violations, report.Rules);
    }

    /// <summary>Holds an answer against what the operation documents for its status.</summary>
    /// <param name="request">The request; of its path nothing is checked again.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="contentType">The answer's media type; null when it has none.</param>
    /// <param name="body">The answer's body.</param>
    public CallCheck CheckAnswer(in SimulatedRequest request, int status, string? contentType, ReadOnlyMemory<byte> body)
    {
        if (_operations.Find(request.Method, request.Path, request.Query).Target is not { } operation || _answers[operation] is not { } validator)
        {
            return new CallCheck(null, [], []);
        }

        // The answer to HEAD never has the body that it speaks of.
        if (string.Equals(request.Method, "HEAD", StringComparison.Ordinal))
        {
            return new CallCheck(operation.Operation, [], []);
        }

        if (IsDocumentedOtherwise(operation.Operation, status, contentType))
        {
            return new CallCheck(operation.Operation, [], []);
        }

        if (body.IsEmpty || !MediaContent.IsJsonType((contentType ?? "").Split(';')[0].Trim()))
        {
            return new CallCheck(operation.Operation, validator.Validate(status, (JsonBody?)null), []);
        }

        using var json = JsonBody.TryRead(body, out var fault);
        return new CallCheck(operation.Operation, json is null ? [new Violation("", "json", "JSON text", fault!)] : validator.Validate(status, json), []);
    }

    // Text, files and streams have no schema that could be checked.
    private static bool IsDocumentedOtherwise(Operation operation, int status, string? contentType)
    {
        var name = BodyMediaTypes.NameOf(contentType ?? "");
        return (!MediaContent.IsJsonType(name) || BodyMediaTypes.IsSequence(name)) && operation.Responses.Any(r => IsOf(r.Status, status)
            && r.Content.Any(c => string.Equals(BodyMediaTypes.NameOf(c.MediaType), name, StringComparison.Ordinal)));
    }

    private static bool IsOf(string documented, int status) =>
        string.Equals(documented, status.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) || string.Equals(documented, "default", StringComparison.OrdinalIgnoreCase)
        || (documented.EndsWith("XX", StringComparison.OrdinalIgnoreCase) && documented[0] - '0' == status / 100);

    private static ResponseValidator? Compile(OperationPlan operation, List<LoadProblem> problems)
    {
        try
        {
            return ResponseValidator.Compile(operation.Operation, operation.Surface.Contract);
        }
        catch (SchemaNotCompilableException e)
        {
            problems.Add(new LoadProblem(e.Place, $"The schema of an answer cannot be checked: {e.Reason}.", "Correct it, or take the document out."));
            return null;
        }
    }
}
