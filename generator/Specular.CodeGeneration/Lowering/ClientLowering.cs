using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;
using Specular.CodeGeneration.Lowering.Operations;
using Specular.CodeGeneration.Lowering.Schemas;
using Specular.CodeGeneration.Lowering.Types;
using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering;

/// <summary>
/// A contract to a client: every public name and type decided once, for the whole contract, in phases. Operations are named and planned; every schema is gathered
/// with the place it stands in; all types are named at once; only then is anything described. So no name depends on which document came first.
/// </summary>
public static class ClientLowering
{
    /// <summary>Lowers a contract.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="identity">What the user calls the client.</param>
    /// <param name="digest">The contract's digest.</param>
    public static LoweredClient Lower(ApiContract contract, ClientIdentity identity, string digest)
    {
        var problems = new List<Problem>();
        var shapes = new ShapeReader(contract);
        var choices = new NameChoices(contract, problems);
        var faults = new FaultBoundary(problems);
        var plans = new OperationPlanner(contract, choices, shapes, faults, problems).PlanAll();
        var results = new ResultNames(contract, plans.Where(p => !p.IsFurther).ToArray());
        var catalog = new TypeCatalog(shapes);
        BodyFiles.Mark(plans, catalog);
        var marks = MemberMarks.Read(contract, results, catalog);
        var gatherer = new TypeGatherer(contract, catalog, choices, problems);
        plans = EachOperation(plans, "gathering the types of ", faults, p => Gather(p, results, gatherer), key => catalog.Drop(key + " "));
        results = new ResultNames(contract, plans.Where(p => !p.IsFurther).ToArray());
        var webhooks = new WebhookPlanner(shapes, problems).PlanAll(contract, plans.Where(p => !p.IsFurther).ToArray());
        GatherOthers(contract, plans, webhooks, gatherer);
        StatusTypes.Unite(contract, results, catalog);
        InlineTypes.Unite(catalog, marks);

        var options = identity.ClientName + "Options";
        var credentials = CredentialLowerer.Lower(contract, options);
        var server = identity.Stem + "Server";
        string[] reserved = [identity.ClientName, options, server, identity.ClientName + "Extensions", identity.Stem + "Json", .. identity.TakenNames];
        TypeNamer.Name(catalog, identity, reserved, choices, problems);

        var inspected = new InspectedMembers(catalog);
        var declarations = new DeclarationLowerer(catalog, marks, inspected, choices, faults, problems);
        var paths = new AccessPathLowerer(catalog, declarations);
        var lowerer = new OperationLowerer(
            contract, catalog, new ParameterLowerer(catalog, choices), paths, new RuleLowerer(contract, catalog, results, paths, inspected, problems), new BoundsLowerer(catalog, inspected),
            new SecurityLowerer(contract, credentials));
        var typeNames = new NameTable([.. reserved, .. catalog.Plans.SelectMany(t => new[] { t.Name, t.Name + "Codec" })]);
        var described = EachOperation(plans, "describing ", faults, g => g.Select(p => (Plan: p, Operation: lowerer.Lower(p))).ToArray(), _ => { });
        plans = described.Select(d => d.Plan).ToArray();
        var operations = new HeadersLowerer(shapes, typeNames).Lower(OperationMethodNames.Give(described.Select(d => d.Operation).ToArray()), plans);
        var first = plans.Zip(operations, (p, o) => (Plan: p, Operation: o)).Where(p => !p.Plan.IsFurther).ToDictionary(p => p.Operation.Key, p => p.Operation, StringComparer.Ordinal);
        var model = new ClientModel
        {
            Identity = identity,
            Digest = digest,
            Documents = contract.Documents.Select(d => d.Name).ToValueList(),
            Title = contract.Profile.Title,
            OptionsName = options,
            ServerTypeName = server,
            Servers = ServerLowerer.Lower(contract, server, choices),
            Credentials = credentials,
            Operations = operations,
            Webhooks = new WebhookLowerer(contract, catalog, results).Lower(webhooks),
            Tasks = new TaskLowerer(contract, results, paths, faults, problems)
                .LowerAll(first),
            Declarations = RequiredCycles.Open(declarations.LowerAll()),
            Errors = contract.Profile.Errors,
        };
        choices.ReportIdle();
        return new(model, problems.Distinct().ToValueList()) { Schemas = catalog.Plans.Select(p => (p.Name, p.Origin)).ToValueList() };
    }

    private static OperationPlan[] Gather(IEnumerable<OperationPlan> plans, ResultNames results, TypeGatherer gatherer)
    {
        var gathered = plans.ToArray();
        foreach (var plan in gathered)
        {
            if (plan.Body is not null)
            {
                var name = plan.Name + "Request";
                gatherer.VisitRoot(plan.BodyKey, plan.BodySchema, name, name, plan.Group, isSent: true);
            }

            if (plan.Result is { } result)
            {
                var (name, stem) = results.Of(plan);
                gatherer.VisitRoot(result.Key, result.Schema, name, stem, plan.Group, isSent: false);
            }

            foreach (var item in plan.Answers.Where(a => a.Kind == AnswerKind.Stream).Select(a => a.Result).OfType<ResultPlan>())
            {
                var name = plan.Name + "Event";
                gatherer.VisitRoot(item.Key, item.Schema, name, name, plan.Group, isSent: false);
            }

            foreach (var parameter in plan.Parameters)
            {
                var name = StemJoiner.Join(plan.Name, CSharpIdentifier.Pascal(parameter.Name) is { Length: > 0 } p ? p : "Parameter");
                gatherer.VisitRoot(ParameterLowerer.Key(plan.Operation, parameter), parameter.Schema, name, name, plan.Group, isSent: true);
            }

            foreach (var error in plan.Errors)
            {
                gatherer.VisitRoot(error.Key, error.Schema, error.Name, error.Name, error.IsShared ? Groups.Shared(error.Name) : plan.Group, isSent: false, NamePriority.Nested);
            }
        }

        return gathered;
    }

    private static void GatherOthers(ApiContract contract, IReadOnlyList<OperationPlan> plans, IReadOnlyList<WebhookPlan> webhooks, TypeGatherer gatherer)
    {
        if (plans.Count == 0)
        {
            // Documents of types alone, or of operations that all are left out: the types are still of use.
            foreach (var component in contract.Schemas)
            {
                gatherer.VisitRoot(component.Id, Schema.Any with { Source = component.Schema.Source, Reference = component.Id }, component.Name, component.Name, Groups.Shared("Types"), isSent: false);
            }
        }

        foreach (var webhook in webhooks)
        {
            gatherer.VisitRoot(webhook.Key, webhook.Schema, webhook.Name, webhook.Name, Groups.Of(webhook.Name), isSent: false, NamePriority.Nested);
        }
    }

    // All plans of an operation or none: the further ones lean on the first.
    private static T[] EachOperation<T>(IReadOnlyList<OperationPlan> plans, string stage, FaultBoundary faults, Func<IEnumerable<OperationPlan>, T[]> step, Action<string> drop) => plans
        .GroupBy(p => p.Operation.Key, StringComparer.Ordinal)
        .SelectMany(g =>
        {
            var done = faults.Try(stage + g.Key, g.First().Operation.Source, () => step(g));
            if (done is null)
            {
                drop(g.Key);
            }

            return done ?? [];
        })
        .ToArray();
}
