using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;
using Specular.CodeGeneration.Lowering.Schemas;
using Specular.CodeGeneration.Lowering.Types;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>Decides what is typed of an operation's errors: the JSON that documents have for 4xx, 5xx and default.</summary>
internal sealed class ErrorPlanner(ShapeReader shapes)
{
    private readonly AnswerKinds _kinds = new(shapes);

    /// <summary>The errors, ordered by status.</summary>
    public IReadOnlyList<ErrorPlan> Plan(Operation operation, string name)
    {
        var hasSuccess = operation.Responses.Any(r => r.IsSuccess);
        var errors = new List<ErrorPlan>();
        foreach (var response in operation.Responses.Where(r => (r.Status.Length > 0 && r.Status[0] is '4' or '5') || (r.Status is "default" && hasSuccess)).OrderBy(r => r.Status, StringComparer.Ordinal))
        {
            if (errors.All(e => e.Status != response.Status)
                && response.Content.FirstOrDefault(c => _kinds.Of(c) == AnswerKind.Json)?.Schema is { } schema && shapes.Read(schema).Shape is not Shape.Json)
            {
                errors.Add(Plan(operation, name, response, schema));
            }
        }

        return errors;
    }

    private static ErrorPlan Plan(Operation operation, string name, Response response, Schema schema)
    {
        if (SharedName(response.Source) is { } shared)
        {
            return new(response.Status, PlaceKey.SharedError(response.Source), shared.EndsWith("Error", StringComparison.Ordinal) ? shared : shared + "Error", IsShared: true, schema);
        }

        var status = response.Status is "default" ? "" : StatusNames.Of(response.Status);
        return new(response.Status, PlaceKey.Error(operation.Key, response.Status), name + status + (status.EndsWith("Error", StringComparison.Ordinal) ? "" : "Error"), IsShared: false, schema);
    }

    // "/components/responses/NotFound", or "/responses/NotFound" in Swagger 2.0: many operations refer to it, and it is one type.
    private static string? SharedName(SourceReference source)
    {
        var segments = JsonPointer.Segments(source.Pointer).ToList();
        var at = segments.IndexOf("responses");
        return at is >= 0 and <= 2 && segments.Count == at + 2 && !segments.Contains("paths") && CSharpIdentifier.Pascal(segments[at + 1]) is { Length: > 0 } name && char.IsLetter(name[0]) ? name : null;
    }
}
