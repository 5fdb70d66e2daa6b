using Specular.Mocking.Admin;
using Specular.Mocking.Loading;
using Specular.Simulation;
using Specular.Specification.Contract;
using Spectre.Console;
using Specular.Tool.Languages;
using SimulatedState = Specular.Specification.Contract.TaskState;

namespace Specular.Tool.Output;

/// <summary>Prints what is served and why it behaves as it does.</summary>
internal static class DescriptionPrinter
{
    /// <summary>Prints routes, task protocols, behaviours and limitations.</summary>
    public static void Print(Screen output, SimulatorDescription description, Places places)
    {
        PrintRoutes(output, description.Routes);
        PrintProtocols(output, description.Protocols, places);
        PrintBehaviours(output, description.Behaviours);
        if (description.Limitations.Count > 0)
        {
            output.Line();
            output.Line(ToolText.Of("Limitations"), "heading");
            foreach (var limitation in description.Limitations)
            {
                output.Line("  " + places.Describe(limitation), "warning");
            }
        }
    }

    private static void PrintRoutes(Screen output, IReadOnlyList<RouteDescription> routes)
    {
        output.Line();
        output.Line(ToolText.Of("Routes"), "heading");
        var table = new Table().NoBorder().HideHeaders();
        table.AddColumn(new TableColumn("").NoWrap());
        table.AddColumn(new TableColumn("").NoWrap());
        table.AddColumn(new TableColumn(""));
        foreach (var route in routes)
        {
            var part = string.Join(", ", new[] { route.Part, route.IsSupplement ? ToolText.Of("from a supplement") : "" }.Where(p => p.Length > 0));
            var text = part.Length == 0 ? route.Summary : route.Summary.Length == 0 ? part : $"{route.Summary}: {part}";
            table.AddRow(Cell("  " + route.Method), Cell(route.Path), Cell(text));
        }

        output.Write(table);
    }

    private static void PrintProtocols(Screen output, IReadOnlyList<ProtocolDescription> protocols, Places places)
    {
        foreach (var description in protocols)
        {
            var protocol = description.Protocol;
            output.Line();
            output.Line(ToolText.Format($"Task: {protocol.CreateOperation}"), "heading");
            output.Line("  " + ToolText.Format($"query: {protocol.QueryOperation ?? ToolText.Of("none in the documents")}"));
            output.Line(
                "  " + ToolText.Format($"id {protocol.CreateIdPointer} ({description.IdFormat}), status {Place(protocol.StatusPointer)}, result {Place(protocol.ResultPointer)}, failure {Place(protocol.FailureMessagePointer)}"));
            output.Line("  " + LifeOf(protocol.Vocabulary));
            output.Line("  " + ToolText.Format($"submitted for {DurationText.Format(description.SubmittedFor)}, then processing for {DurationText.Format(description.ProcessingFor)}"));
            if (description.Failures.Count > 0)
            {
                output.Line("  " + ToolText.Of("failures to arrange: ") + string.Join(", ", description.Failures.Select(f => $"{f.Key} (\"{f.Value}\")")));
            }

            foreach (var evidence in protocol.Evidence)
            {
                output.Line($"  - {evidence.Statement} [{BasisName.Of(evidence.Basis)}{(evidence.Place is { } place ? ", " + places.Of(description.Contract, place) : "")}]", "faint");
            }
        }
    }

    private static void PrintBehaviours(Screen output, IReadOnlyList<BehaviourDescription> behaviours)
    {
        foreach (var basis in new[] { Basis.Documented, Basis.Captured, Basis.Inferred, Basis.Assumed })
        {
            var ofBasis = behaviours.Where(b => b.Basis == basis).ToArray();
            if (ofBasis.Length == 0)
            {
                continue;
            }

            output.Line();
            output.Line(ToolText.Of($"Behaviours, {BasisName.Of(basis)}"), "heading");
            foreach (var behaviour in ofBasis)
            {
                var subject = behaviour.Subject.Length > 0 ? $"{behaviour.Contract}, {behaviour.Subject}" : behaviour.Contract;
                output.Line($"  {subject}: {behaviour.Statement}{(behaviour.Source.Length > 0 ? $" [{behaviour.Source}]" : "")}");
            }
        }
    }

    private static string Place(string? pointer) => pointer ?? ToolText.Of("nowhere");

    // The words in the order of a task's life; those that end it are alternatives, not steps.
    private static string LifeOf(IEnumerable<StatusWord> vocabulary)
    {
        var words = vocabulary.ToLookup(
            w => w.State is SimulatedState.Succeeded or SimulatedState.Failed or SimulatedState.Cancelled,
            w => $"{w.Wire.AsString() ?? w.Wire.ToJson()} ({StateName.Of(w.State)})");
        return string.Join(" -> ", words[false].Append(string.Join(" | ", words[true])));
    }

    // Text, not markup: a path may have brackets.
    private static Text Cell(string text) => new(ControlText.Escape(text.ReplaceLineEndings(" ")));
}
