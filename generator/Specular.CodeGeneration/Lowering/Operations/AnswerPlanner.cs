using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Schemas;
using Specular.Specification.Contract;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>Decides what of an operation's answers is read, and as what: JSON first; what carries something else is another way to call it.</summary>
internal sealed class AnswerPlanner(ShapeReader shapes, JsonAnswerPlanner json)
{
    private readonly AnswerKinds _kinds = new(shapes);

    private readonly StreamItemPlanner _items = new(shapes);

    /// <summary>The ways the answer is read, at least one, that of the operation's own name first.</summary>
    public IReadOnlyList<AnswerPlan> Plan(Operation operation)
    {
        var successes = Successes(operation);
        var contents = string.Equals(operation.Method, "HEAD", StringComparison.Ordinal) ? [] : successes.SelectMany(r => r.Content.Select(c => (Response: r, Content: c))).ToList();
        var ofJson = contents.Where(c => _kinds.Of(c.Content) == AnswerKind.Json).ToList();
        var answers = new List<AnswerPlan>();
        if (ofJson.Count > 0)
        {
            answers.Add(json.Plan(operation, ofJson, successes.Any(r => MayBeEmpty(r, successes)) || HasRedirect(operation)));
        }

        foreach (var kind in new[] { AnswerKind.Text, AnswerKind.Download, AnswerKind.Stream })
        {
            var others = contents.Select(c => c.Content).Where(c => _kinds.Of(c) == kind && ofJson.All(j => IsOther(kind, c, j.Content))).ToList();
            if (others.Count > 0)
            {
                answers.Add(Other(operation, kind, others));
            }
        }

        return answers.Count > 0 ? answers : [new AnswerPlan(AnswerKind.None)];
    }

    private AnswerPlan Other(Operation operation, AnswerKind kind, List<MediaContent> contents)
    {
        var plan = new AnswerPlan(kind) { MediaTypes = MediaTypes.Asked(contents) };
        if (kind != AnswerKind.Stream)
        {
            return plan;
        }

        // Events and lines of the same: the one that comes first says what an item is.
        var (item, form) = _items.Plan(operation, contents[0]);
        return plan with { Result = item, StreamForm = form, MediaTypes = MediaTypes.Asked([contents[0]]) };
    }

    // Many documents list every media type their server has for one schema.
    private bool IsOther(AnswerKind kind, MediaContent content, MediaContent json) => kind switch
    {
        AnswerKind.Stream => true,
        AnswerKind.Download => _kinds.IsPlain(content.Schema) && (AnswerKinds.IsSpecific(content) || !_kinds.IsPlain(json.Schema)),
        _ => _kinds.IsPlain(content.Schema) && !_kinds.IsPlain(json.Schema),
    };

    /// <summary>Whether the documents have a redirect among the answers; its address is in the headers of the raw form.</summary>
    public static bool HasRedirect(Operation operation) => operation.Responses.Any(r => r.Status[0] == '3');

    // Without a success "default" is the answer.
    private static List<Response> Successes(Operation operation)
    {
        var successes = operation.Responses.Where(r => r.IsSuccess).OrderBy(r => r.Status, StringComparer.Ordinal).ToList();
        return successes.Count > 0 ? successes : operation.Responses.Where(r => r.Status is "default").ToList();
    }

    // Generators of documents write 201 beside 200 by themselves, without its body. One that stands without 200, or has headers, was meant.
    private static bool MayBeEmpty(Response response, List<Response> successes) => response.Content.Count == 0
        && (response.Status is not "201" || response.Headers.Count > 0 || !successes.Any(s => s.Status is "200"));
}
