using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Specular.Specification.Inference;
using Specular.Specification.Joining;
using Specular.Specification.Problems;

namespace Specular.Specification.Lints.Operations;

/// <summary>Answers that are not documented: no error at all, or a success without a schema.</summary>
internal sealed class AnswerLint(BoundDocument document, ProblemCollector problems)
{
    private readonly SchemaGraph _graph = new(new ApiContract { Name = "", Schemas = document.Schemas });

    public void Check()
    {
        foreach (var operation in document.Operations)
        {
            if (operation.Responses.All(r => r.IsSuccess))
            {
                problems.Add(new Problem(ProblemCatalog.NoErrorAnswer, operation.Source.Child("responses"), [operation.Key]));
            }

            if (FindEmpty(operation) is { } place)
            {
                problems.Add(new Problem(ProblemCatalog.EmptyAnswerSchema, place, [operation.Key]));
            }
        }
    }

    // 204 and 205 have no body by definition, nor have answers to HEAD; a body that is no JSON needs no schema.
    private SourceReference? FindEmpty(Operation operation)
    {
        var success = operation.Responses.FirstOrDefault(r => r.IsSuccess);
        if (success is null || success.Status is "204" or "205" || operation.Method is "HEAD" or "OPTIONS" || (success.Content.Count > 0 && success.Json is null))
        {
            return null;
        }

        if (success.Json is not { } json)
        {
            return success.Source;
        }

        return json.Schema is null || OperationSupplement.IsEmpty(_graph.Resolve(json.Schema)) ? json.Schema?.Source ?? json.Source : null;
    }
}
