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
        var results = new ResultNames(contract, First(plans));
        var catalog = new TypeCatalog(shapes, problems);
        BodyFiles.Mark(plans, catalog);
        var marks = MemberMarks.Read(contract, results, catalog);
        var roots = new TypeRoots(new TypeGatherer(contract, catalog, choices, problems), catalog, results, faults);
        plans = Whole(plans.Where(roots.TryGather), p => p);
        results = new ResultNames(contract, First(plans));
        var webhooks = new WebhookPlanner(shapes, problems).PlanAll(contract, First(plans)).Select(roots.Gather).ToArray();
        if (plans.Count == 0)
        {
            roots.GatherComponents(contract);
        }

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
            new SecurityLowerer(contract, credentials), new BodyLowerer(catalog, problems));
        var described = Whole(
            plans.Select(p => (Plan: p, Model: faults.Try("describing " + p.Operation.Key, p.Operation.Source, () => lowerer.Lower(p)))).Where(d => d.Model is not null), d => d.Plan);
        plans = described.Select(d => d.Plan).ToArray();
        var typeNames = new NameTable([.. reserved, .. catalog.Plans.SelectMany(t => new[] { t.Name, t.Name + "Codec" })]);
        var operations = new HeadersLowerer(shapes, typeNames).Lower(OperationMethodNames.Give(described.Select(d => d.Model!).ToArray()), plans);
        var written = plans.Zip(operations, (p, o) => (p.IsFurther, Operation: o)).ToArray();
        var first = written.Where(w => !w.IsFurther).ToDictionary(w => w.Operation.Key, w => w.Operation, StringComparer.Ordinal);
        var further = written.Where(w => w.IsFurther).ToLookup(w => w.Operation.Key, w => w.Operation.Name, StringComparer.Ordinal);
        var (gathered, types) = Groups.Gather(operations, RequiredCycles.Open(declarations.LowerAll()));
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
            Operations = gathered,
            Webhooks = new WebhookLowerer(contract, catalog, results).Lower(webhooks),
            Tasks = new TaskLowerer(contract, results, paths, faults, problems).LowerAll(first, further),
            Declarations = Groups.Divide(types),
            Errors = contract.Profile.Errors,
        };
        choices.ReportIdle();
        return new(model, problems.Distinct().ToValueList()) { Schemas = catalog.Plans.Select(p => (p.Name, p.Origin)).ToValueList() };
    }

    // Without its first method an operation has none.
    private static T[] Whole<T>(IEnumerable<T> steps, Func<T, OperationPlan> plan)
    {
        var done = steps.ToArray();
        var whole = new HashSet<string>(done.Select(plan).Where(p => !p.IsFurther).Select(p => p.Operation.Key), StringComparer.Ordinal);
        return done.Where(s => whole.Contains(plan(s).Operation.Key)).ToArray();
    }

    // A further method of an operation, for another media type of its body, has the answer and the tasks of the first.
    private static OperationPlan[] First(IReadOnlyList<OperationPlan> plans) => plans.Where(p => !p.IsFurther).ToArray();
}
