using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Schemas;
using Specular.CodeGeneration.Lowering.Types;
using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>Decides what is typed of an operation's JSON answers.</summary>
internal sealed class JsonAnswerPlanner(ApiContract contract, ShapeReader shapes, ICollection<Problem> problems)
{
    /// <summary>What is read of the answers.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="answers">Its JSON answers, ordered by status; at least one.</param>
    /// <param name="isNullable">Whether another answer has no body.</param>
    public AnswerPlan Plan(Operation operation, IReadOnlyList<(Response Response, MediaContent Content)> answers, bool isNullable)
    {
        // One media type of each status is enough: they are different writings of the same.
        var plan = new AnswerPlan(AnswerKind.Json) { MediaTypes = MediaTypes.AskedJson(answers.Select(f => f.Content)), IsNullable = isNullable && operation.Envelope is null };
        var different = new List<(Response Response, Schema Schema)>();
        foreach (var (response, content) in answers.GroupBy(a => a.Response.Source).Select(g => g.First()))
        {
            var schema = content.Schema ?? Schema.Any;
            if (!different.Any(d => Same(d.Schema, schema)))
            {
                different.Add((response, schema));
            }
        }

        return different.Count == 1 ? plan with { Result = Unwrapped(operation, different[0].Schema) }
            : IsOfTask(operation) ? plan with { Result = First(operation, different) }
            : Union(operation, different, plan);
    }

    // A task is followed through one type.
    private bool IsOfTask(Operation operation) => contract.FindProtocolByCreate(operation.Key) is not null || contract.FindProtocolsByQuery(operation.Key).Any();

    private ResultPlan First(Operation operation, List<(Response Response, Schema Schema)> answers)
    {
        foreach (var (response, _) in answers.Skip(1))
        {
            problems.Add(new(ProblemCatalog.ResponseNotCarriedOver, response.Source, [operation.Key, response.Status + (response.Name.Length > 0 ? " " + response.Name : "")]));
        }

        return Unwrapped(operation, answers[0].Schema);
    }

    private AnswerPlan Union(Operation operation, List<(Response Response, Schema Schema)> answers, AnswerPlan plan)
    {
        var parts = answers.Select(a => (a.Response, Result: Unwrapped(operation, a.Schema))).ToList();
        var union = Schema.Any with { Source = answers[0].Response.Source, OneOf = parts.Select(p => Named(p.Result.Schema, p.Response)).ToValueList() };
        var statuses = parts.Select(p => p.Response.Status).Distinct(StringComparer.Ordinal).Count() == parts.Count ? parts.Select((p, i) => new StatusForm(p.Response.Status, i)) : [];
        return plan with { Result = new(PlaceKey.Response(operation.Key), union, parts[0].Result.Pointer), Statuses = statuses.ToValueList() };
    }

    // An inline form is named by what the answer is.
    private static Schema Named(Schema schema, Response response) =>
        schema.Reference is null && schema.Title.Length == 0 ? schema with { Title = response.Name.Length > 0 ? response.Name : StatusNames.Of(response.Status) } : schema;

    private bool Same(Schema first, Schema second) =>
        shapes.Read(first).Component is { } component ? string.Equals(component, shapes.Read(second).Component, StringComparison.Ordinal) : SchemaSubstance.AreSame(first, second);

    private ResultPlan Unwrapped(Operation operation, Schema schema)
    {
        var key = PlaceKey.Response(operation.Key);
        if (operation.Envelope is not { } envelope)
        {
            return new(key, schema, "");
        }

        var pointer = JsonPointer.Append("", envelope.DataMember);
        var last = SchemaWalk.End(shapes, key, schema, pointer);

        // An envelope whose schema is empty, or lacks the data, still carries it.
        return last.IsLast ? new(last.Key, last.Schema, pointer) : new(PlaceKey.Property(key, envelope.DataMember), Schema.Any, pointer);
    }
}
