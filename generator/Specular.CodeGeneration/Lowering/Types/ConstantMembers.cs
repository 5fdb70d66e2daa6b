using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;
using Specular.CodeGeneration.Lowering.Schemas;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Types;

/// <summary>Members that can have one value only, so that nobody need write it: a constant, and what tells a form of a union from the others.</summary>
internal sealed class ConstantMembers(TypeCatalog catalog, NameChoices choices)
{
    private readonly Lazy<Dictionary<(string Key, string Member), HashSet<string>>> _marks = new(() => Marks(catalog, new(catalog, choices)));

    /// <summary>The value of a required member; null when it may have others, or its type cannot have it.</summary>
    /// <param name="plan">The object.</param>
    /// <param name="member">The member.</param>
    /// <param name="type">The member's type.</param>
    public JsonValue? Of(TypePlan plan, ShapeMember member, TypeReference type)
    {
        var values = ScalarShapes.Values(catalog.Shapes.Read(member.Schema).Body);
        var value = values is { Count: 1 } ? values[0]
            : _marks.Value.TryGetValue((plan.Key, member.Name), out var marks) && marks.Count == 1 && JsonValue.From(marks.First()) is { } mark && values?.Contains(mark) != false ? mark
            : null;
        return Constants.Fitting(type, value);
    }

    private static Dictionary<(string Key, string Member), HashSet<string>> Marks(TypeCatalog catalog, UnionLowerer unions)
    {
        var marks = new Dictionary<(string, string), HashSet<string>>();
        foreach (var plan in catalog.Plans.Where(p => p.Shape is Shape.Union { Discriminator: not null }))
        {
            var union = (Shape.Union)plan.Shape;
            for (var i = 0; i < union.Arms.Count; i++)
            {
                var isParent = union.Parent is not null && i == union.Arms.Count - 1;
                var key = (catalog.Shapes.Read(union.Arms[i]).Component ?? PlaceKey.Arm(plan.Key, i), union.Discriminator!.PropertyName);
                if (!marks.TryGetValue(key, out var values))
                {
                    marks[key] = values = new(StringComparer.Ordinal);
                }

                values.UnionWith(isParent ? unions.OfParentItself(union) : unions.Discriminators(union, union.Arms[i]));
            }
        }

        return marks;
    }
}
