using Specular.Simulation.Accounts;
using Specular.Simulation.Balances;
using Specular.Simulation.Errors;
using Specular.Simulation.Media;
using Specular.Simulation.Operations;
using Specular.Simulation.Randomness;
using Specular.Simulation.Requests;
using Specular.Simulation.Schemas;
using Specular.Simulation.Tasks;
using Specular.Specification.Contract;
using Specular.Specification.Profiles;
using Specular.Specification.Validation;
using Specular.Specification.Values;

namespace Specular.Simulation.Surfaces;

/// <summary>Compiles a contract: operations, checks, task protocols, answers.</summary>
internal sealed class SurfaceCompiler(SimulatorOptions options, MediaLibrary media, MediaMeasurer measurer, ICollection<LoadProblem> problems)
{
    private int _rules;
    private int _operations;

    /// <summary>The surface of a contract.</summary>
    public Surface Compile(ApiContract contract, int number)
    {
        var rules = contract.Profile.Rules.Select(r => (Number: _rules++, Rule: r)).ToArray();
        var surface = new Surface
        {
            Number = number,
            Contract = contract,
            Credentials = new CredentialChecker(contract, new AcceptedKeys(options.Keys)),
            Refusals = new RefusalWriter(contract),
            RequestIdFormat = RequestIdFormatOf(contract),
            RuleNumbers = NumbersOf(rules),
            IssuePlaces = IssuePlacesOf(rules),
            MediaTerms = TermsOf(contract.Profile.Media),
        };
        var schemas = new SchemaIndex(contract);
        var flattener = new SchemaFlattener(schemas);
        var planner = new TaskPlanner(surface, flattener, options);
        var plans = contract.TaskProtocols.Select(p => planner.Plan(p, problems)).ToArray();
        var answers = new AnswerPlanner(surface, flattener, media, measurer, planner);
        foreach (var operation in contract.Operations)
        {
            var (part, tasks) = PartOf(operation, plans);
            var issues = IssuesOf(operation, rules);
            if (ReaderOf(operation, contract, schemas) is { } reader)
            {
                surface.Operations.Add(new OperationPlan
                {
                    Surface = surface,
                    Number = _operations++,
                    Operation = operation,
                    Part = part,
                    Tasks = tasks,
                    Credential = surface.Credentials.Plan(operation, options.RequiresCredential),
                    Price = CallPrice.Of(operation),
                    Reader = reader,
                    UniqueChecks = [.. rules.Where(r => r.Rule is UniqueRule u && IsOf(u, operation) && !IsExternalId(u, tasks)).Select(r => new UniqueCheck(r.Number, (UniqueRule)r.Rule))],
                    Answer = answers.Plan(operation, part, tasks.Count > 0 ? tasks[0] : null, issues),
                    OtherAnswers = answers.PlanOthers(operation),
                    Paging = part == OperationPart.List ? PagingPlan.Of(operation) : null,
                });
            }
        }

        return surface;
    }

    private static bool IsOf(Rule rule, Operation operation) => string.Equals(rule.Operation, operation.Key, StringComparison.Ordinal);

    private static bool IsExternalId(UniqueRule rule, IReadOnlyList<TaskPlan> tasks) =>
        tasks.Any(t => string.Equals(t.Protocol.ExternalIdRequestPointer, rule.Member, StringComparison.Ordinal));

    private static (OperationPart Part, IReadOnlyList<TaskPlan> Tasks) PartOf(Operation operation, TaskPlan[] plans)
    {
        IReadOnlyList<TaskPlan> Where(Func<TaskProtocol, string?> key) => [.. plans.Where(p => string.Equals(key(p.Protocol), operation.Key, StringComparison.Ordinal))];

        return Where(p => p.CreateOperation) is { Count: > 0 } creates ? (OperationPart.Create, creates)
            : Where(p => p.QueryOperation) is { Count: > 0 } queries ? (OperationPart.Query, queries)
            : Where(p => p.ListOperation) is { Count: > 0 } lists ? (OperationPart.List, lists)
            : Where(p => p.CancelOperation) is { Count: > 0 } cancels ? (OperationPart.Cancel, cancels)
            : (OperationPart.Plain, []);
    }

    private static Dictionary<string, int[]> IssuesOf(Operation operation, (int Number, Rule Rule)[] rules) => rules
        .Where(r => r.Rule is IssuedByRule { IssuedAt: not null } i && string.Equals(i.Issuer, operation.Key, StringComparison.Ordinal))
        .GroupBy(r => ((IssuedByRule)r.Rule).IssuedAt!, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.Select(r => r.Number).ToArray(), StringComparer.Ordinal);

    private static Dictionary<int, PointerPattern> IssuePlacesOf((int Number, Rule Rule)[] rules)
    {
        var looksBeside = rules.Any(r => r.Rule is CompareRule c && c.Left.Concat(c.Right).Any(t => t is ValueTerm { Value.Origin: ValueOrigin.Issued } or LengthTerm { Value.Origin: ValueOrigin.Issued }));
        return !looksBeside ? [] : rules.Where(r => r.Rule is IssuedByRule { IssuedAt: not null }).ToDictionary(r => r.Number, r => PointerPattern.Parse(((IssuedByRule)r.Rule).IssuedAt!));
    }

    private static Dictionary<object, MediaTerms> TermsOf(IEnumerable<MediaMember> members)
    {
        var terms = new Dictionary<object, MediaTerms>(ReferenceEqualityComparer.Instance);
        foreach (var member in members)
        {
            terms[member] = new MediaTerms(member);
        }

        return terms;
    }

    private RequestReader? ReaderOf(Operation operation, ApiContract contract, SchemaIndex schemas)
    {
        if (Guard(() => RequestValidator.Compile(operation, contract)) is not { } request)
        {
            return null;
        }

        var bodies = new List<BodyReader>();
        foreach (var content in operation.Body?.Content.Select(c => BodyReader.Described(c, schemas)) ?? [])
        {
            var validator = ReferenceEquals(content, operation.Body!.Json) ? request : Guard(() => RequestValidator.Compile(operation, content, contract));
            if (validator is not null)
            {
                bodies.Add(new BodyReader(content, schemas, validator));
            }
        }

        return new RequestReader(operation, request, bodies);
    }

    private static Dictionary<object, int> NumbersOf((int Number, Rule Rule)[] rules)
    {
        // By the object, not by its value: a lookup happens for every call.
        var numbers = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        foreach (var (number, rule) in rules)
        {
            numbers[rule] = number;
        }

        return numbers;
    }

    private T? Guard<T>(Func<T> compile)
        where T : class
    {
        try
        {
            return compile();
        }
        catch (SchemaNotCompilableException exception)
        {
            problems.Add(new LoadProblem(exception.Place, $"The schema cannot be checked: {exception.Reason}.", "Correct it, or take the document out: a schema that is not checked would let every request pass."));
            return null;
        }
    }

    private IdFormat RequestIdFormatOf(ApiContract contract)
    {
        if (contract.Profile.RequestIdFormat is not { } text)
        {
            return IdFormat.Uuid;
        }

        var format = IdFormat.TryParse(text, out var fault);
        if (format is null)
        {
            problems.Add(new LoadProblem(new SourceReference(contract.Profile.Document, "/requestIdFormat"), fault!, "Correct it in the profile."));
        }

        return format ?? IdFormat.Uuid;
    }
}
