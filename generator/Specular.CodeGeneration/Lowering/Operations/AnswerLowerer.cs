using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Schemas;
using Specular.CodeGeneration.Lowering.Types;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>Turns planned answers into what is written of them.</summary>
internal sealed class AnswerLowerer(TypeCatalog catalog)
{
    // By it services that answer both ways are told which (OpenAI's convention).
    private const string StreamMember = "stream";

    public ValueList<AnswerModel> Lower(OperationPlan plan) => plan.Answers.Select(a => Lower(plan, a)).ToValueList();

    private AnswerModel Lower(OperationPlan plan, AnswerPlan answer)
    {
        var isNullable = false;
        var type = answer.Result is { } result ? catalog.Resolve(result.Key, result.Schema, out isNullable) : null;
        return new()
        {
            Name = plan.Name,
            Kind = answer.Kind,
            Type = type,
            IsNullable = answer.Kind == AnswerKind.Json && (answer.IsNullable || isNullable),
            Forms = Forms(answer),
            Accept = string.Join(", ", answer.MediaTypes),
            Switch = answer.Kind == AnswerKind.Stream && plan.Answers.Count > 1 && HasSwitch(plan) ? StreamMember : null,
            StreamForm = answer.StreamForm,
        };
    }

    private ValueList<AnswerForm> Forms(AnswerPlan answer)
    {
        if (answer.Statuses.Count == 0 || answer.Result is not { } result || catalog.Find(result.Key) is not { Shape: Shape.Union union } plan)
        {
            return [];
        }

        var types = union.Arms.Select((a, i) => catalog.Resolve(PlaceKey.Arm(plan.Key, i), a, out _)).ToList();
        var forms = types.Where(t => t is not ScalarType { Kind: ScalarKind.Json }).Distinct().ToList();
        return answer.Statuses.Where(s => s.Arm < types.Count && forms.Contains(types[s.Arm])).Select(s => new AnswerForm(s.Status, forms.IndexOf(types[s.Arm]))).ToValueList();
    }

    private bool HasSwitch(OperationPlan plan) => plan.Body is not null && HasSwitch(plan.BodySchema, 0);

    private bool HasSwitch(Schema schema, int depth) => catalog.Shapes.Read(schema).Shape switch
    {
        Shape.Object shape => shape.Members.Any(m => string.Equals(m.Name, StreamMember, StringComparison.Ordinal)
            && (catalog.Shapes.Read(m.Schema).Body.Types & SchemaTypes.Boolean) != SchemaTypes.None),
        Shape.Union union => depth < 8 && union.Arms.Any(a => HasSwitch(a, depth + 1)),
        _ => false,
    };
}
