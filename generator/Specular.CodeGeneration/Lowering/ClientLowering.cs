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
        var results = new ResultNames(contract, plans);
        var catalog = new TypeCatalog(shapes);
        var marks = MemberMarks.Read(contract, results, catalog);
        var gatherer = new TypeGatherer(contract, catalog, choices, problems);
        plans = plans.Select(p => TryGather(p, results, catalog, gatherer, faults)).OfType<OperationPlan>().ToArray();
        results = new ResultNames(contract, plans);
        GatherUnused(contract, plans, gatherer);
        StatusTypes.Unite(contract, results, catalog);

        var options = identity.ClientName + "Options";
        var server = identity.Stem + "Server";
        TypeNamer.Name(
            catalog, identity, [identity.ClientName, options, server, identity.ClientName + "Extensions", identity.Stem + "Json", .. identity.TakenNames], choices, problems);

        var inspected = new InspectedMembers(catalog);
        var declarations = new DeclarationLowerer(catalog, marks, inspected, choices, faults, problems);
        var paths = new AccessPathLowerer(catalog, declarations);
        var lowerer = new OperationLowerer(
            contract, catalog, new ParameterLowerer(catalog, choices), paths, new RuleLowerer(contract, catalog, results, paths, inspected, problems), new BoundsLowerer(catalog, inspected));
        var operations = OperationMethodNames.Give(
            plans.Select(p => faults.Try("describing " + p.Operation.Key, p.Operation.Source, () => lowerer.Lower(p))).OfType<OperationModel>().ToArray());
        var model = new ClientModel
        {
            Identity = identity,
            Digest = digest,
            Documents = contract.Documents.Select(d => d.Name).ToValueList(),
            Title = contract.Profile.Title,
            OptionsName = options,
            ServerTypeName = server,
            Servers = ServerLowerer.Lower(contract, server, choices),
            Credential = contract.Credential,
            Operations = operations,
            Tasks = new TaskLowerer(contract, results, paths, faults, problems)
                .LowerAll(operations.ToDictionary(o => o.Key, StringComparer.Ordinal)),
            Declarations = RequiredCycles.Open(declarations.LowerAll()),
            Errors = contract.Profile.Errors,
        };
        choices.ReportIdle();
        return new(model, problems.Distinct().ToValueList()) { Schemas = catalog.Plans.Select(p => (p.Name, p.Schema)).ToValueList() };
    }

    private static OperationPlan? TryGather(OperationPlan plan, ResultNames results, TypeCatalog catalog, TypeGatherer gatherer, FaultBoundary faults)
    {
        var gathered = faults.Try("gathering the types of " + plan.Operation.Key, plan.Operation.Source, () => Gather(plan, results, catalog, gatherer));
        if (gathered is null)
        {
            catalog.Drop(plan.Operation.Key + " ");
        }

        return gathered;
    }

    private static OperationPlan Gather(OperationPlan plan, ResultNames results, TypeCatalog catalog, TypeGatherer gatherer)
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

        foreach (var parameter in plan.Parameters.Where(p => !IsForms(p.Schema, catalog.Shapes)))
        {
            var name = StemJoiner.Join(plan.Name, CSharpIdentifier.Pascal(parameter.Name) is { Length: > 0 } p ? p : "Parameter");
            gatherer.VisitRoot(ParameterLowerer.Key(plan.Operation, parameter), parameter.Schema, name, name, plan.Group, isSent: true);
        }

        return plan;
    }

    private static void GatherUnused(ApiContract contract, IReadOnlyList<OperationPlan> plans, TypeGatherer gatherer)
    {
        if (plans.Count == 0)
        {
            // Documents of types alone, or of operations that all are left out: the types are still of use.
            foreach (var component in contract.Schemas)
            {
                gatherer.VisitRoot(component.Id, Schema.Any with { Source = component.Schema.Source, Reference = component.Id }, component.Name, component.Name, Groups.Shared("Types"), isSent: false);
            }
        }
    }

    // It travels as text and needs no type.
    private static bool IsForms(Schema schema, ShapeReader shapes) => shapes.Read(schema).Shape switch
    {
        Shape.Union => true,
        Shape.List list => shapes.Read(list.Item).Shape is Shape.Union,
        _ => false,
    };
}
