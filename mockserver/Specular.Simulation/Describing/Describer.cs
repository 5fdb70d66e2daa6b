using System.Globalization;
using Specular.Simulation.Operations;
using Specular.Simulation.Surfaces;
using Specular.Specification.Contract;
using Specular.Specification.Profiles;

namespace Specular.Simulation.Describing;

/// <summary>Says what a simulator serves and on what each behaviour rests.</summary>
internal static class Describer
{
    /// <summary>The description.</summary>
    public static SimulatorDescription Describe(IReadOnlyList<Surface> surfaces, SimulatorOptions options, IReadOnlyList<LoadProblem> limitations) => new()
    {
        Routes = [.. surfaces.SelectMany(s => s.Operations).Select(Route).OrderBy(r => r.Path, StringComparer.Ordinal).ThenBy(r => r.Method, StringComparer.Ordinal)],
        Protocols = [.. surfaces.SelectMany(s => s.Operations).Where(o => o.Part == OperationPart.Create).Select(Protocol)],
        Behaviours = [.. surfaces.SelectMany(s => BehavioursOf(s, options))],
        Limitations = [.. limitations, .. surfaces.SelectMany(Unqueried)],
    };

    private static RouteDescription Route(OperationPlan plan) => new(
        plan.Surface.Contract.Name,
        plan.Operation.Method,
        plan.Operation.Path,
        plan.Operation.Summary,
        plan.Part switch
        {
            OperationPart.Create => "creates a task",
            OperationPart.Query => "queries a task",
            OperationPart.List => "lists tasks",
            OperationPart.Cancel => "cancels a task",
            _ => "",
        },
        plan.Operation.IsSupplement);

    private static ProtocolDescription Protocol(OperationPlan plan)
    {
        var task = plan.Tasks[0];
        return new ProtocolDescription(
            plan.Surface.Contract.Name, task.Protocol, task.SubmittedFor, task.ProcessingFor, task.IdFormat.Text,
            [.. task.Failures.Select(f => new KeyValuePair<string, string>(f.Name, f.Message))]);
    }

    private static IEnumerable<LoadProblem> Unqueried(Surface surface) => surface.Operations
        .Where(o => o.Part == OperationPart.Create && o.Tasks[0].QueryTemplates.Count == 0)
        .Select(o => new LoadProblem(
            o.Operation.Source, $"{o.Operation.Key} creates tasks that no operation queries.", "Name the query operation in the profile, or add it in a supplement (x-specular: supplement)."));

    private static IEnumerable<BehaviourDescription> BehavioursOf(Surface surface, SimulatorOptions options)
    {
        var contract = surface.Contract;
        var profile = contract.Profile;
        BehaviourDescription Assumed(string subject, string statement, string remedy) => new(contract.Name, subject, statement, Basis.Assumed, remedy);
        BehaviourDescription Stated(string subject, string statement, Evidence evidence) => new(contract.Name, subject, statement, evidence.Basis, evidence.Statement);

        foreach (var operation in surface.Operations.Where(o => o.Part == OperationPart.Create))
        {
            var key = operation.Operation.Key;
            var task = operation.Tasks[0];
            var stated = profile.Tasks.FirstOrDefault(t => string.Equals(t.CreateOperation, key, StringComparison.Ordinal));
            var submitted = $"A task stays submitted for {DurationWords.Of(task.SubmittedFor)}.";
            yield return stated?.SubmittedFor is { } s ? Stated(key, submitted, s.Evidence) : Assumed(key, submitted, "submittedFor in the profile, or SimulatorOptions.SubmittedFor");
            var processing = $"It is then processing for {DurationWords.Of(task.ProcessingFor)}.";
            yield return stated?.ProcessingFor is { } p ? Stated(key, processing, p.Evidence) : Assumed(key, processing, "processingFor in the profile, or SimulatorOptions.ProcessingFor");
            if (stated?.IdFormat is null)
            {
                yield return Assumed(key, "Task ids are UUIDs.", "idFormat in the profile");
            }

            foreach (var failure in task.Failures)
            {
                yield return Stated(key, $"It can fail as \"{failure.Name}\": {failure.Message}", failure.Evidence);
            }

            if (task.Protocol.ExternalIdRequestPointer is { } external
                && profile.Rules.OfType<UniqueRule>().All(r => !string.Equals(r.Member, external, StringComparison.Ordinal)))
            {
                yield return Assumed(key, $"{external} is taken once for each account.", "a rule of kind unique in the profile would state it");
            }
        }

        foreach (var rule in profile.Rules)
        {
            yield return Stated(rule.Operation, RuleSentence.Of(rule), rule.Evidence);
        }

        foreach (var media in profile.Media)
        {
            yield return Stated(media.Operation, $"{media.Member} is measured where it is {(media.AllowsInline ? "inline or " : "")}an address of this simulator, else not checked.", media.Evidence);
        }

        foreach (var operation in surface.Operations)
        {
            if (operation.Price is { } price)
            {
                yield return new BehaviourDescription(contract.Name, operation.Operation.Key, $"A call costs {price}.", operation.Operation.Price!.Basis, "");
            }
        }

        foreach (var row in profile.Errors.Where(e => e.When.Count > 0))
        {
            yield return Stated("errors", string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", row.When)}: HTTP {row.Status}, code {row.Code.ToJson()}."), row.Evidence);
        }

        if (profile.Errors.Count == 0)
        {
            yield return Assumed("errors", "Refusals are application/problem+json.", "errors in the profile");
        }

        yield return profile.MediaLifetime is { } lifetime
            ? Stated("media", $"Addresses of media are valid for {DurationWords.Of(lifetime.Duration)}.", lifetime.Evidence)
            : Assumed("media", "Addresses of media are valid for ever.", "mediaLifetime in the profile");
        if (contract.Credential is { } credential && options.RequiresCredential)
        {
            var first = credential.Evidence.FirstOrDefault();
            var statement = $"{credential.Name} carries the key{(options.Keys is null ? "; every key is accepted that is not empty and no placeholder" : "; only the given keys are accepted")}. Tasks and ids belong to the key's account.";
            yield return first is null ? Assumed("credential", statement, "credential in the profile") : Stated("credential", statement, first);
        }

        yield return options.Bodies == BodyStyle.Documented
            ? new BehaviourDescription(contract.Name, "bodies", "Answers conform to the documented schema in every state.", Basis.Documented, "SimulatorOptions.Bodies: Observed answers as captured")
            : new BehaviourDescription(contract.Name, "bodies", "A task without a result has an empty result object, whatever the schema requires.", Basis.Captured, "SimulatorOptions.Bodies: Documented conforms to the schema");
    }
}
