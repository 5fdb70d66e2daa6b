using Specular.Specification.Contract;

namespace Specular.CodeGeneration.Lowering.Schemas;

/// <summary>One member of what two parts of an allOf both declare.</summary>
internal sealed class MemberJoiner(Lineage lineage)
{
    // Each join is a schema of its own, and schemas that hold each other could be joined without an end. No real document comes near it.
    private const int MostJoins = 20_000;

    private int _joins;

    /// <summary>The member that is both. Where one says all that the other says it is that one, with the type its component has; else it is both schemas together, and a type of its own.</summary>
    public ShapeMember Join(ShapeMember first, ShapeMember second)
    {
        if (Says(second.Schema, first.Schema))
        {
            return second;
        }

        if (Says(first.Schema, second.Schema))
        {
            return first;
        }

        return _joins++ < MostJoins ? new(first.Name, Both(first.Schema, second.Schema), IsJoined: true) : second;
    }

    private static Schema Both(Schema first, Schema second) => Schema.Any with
    {
        Source = second.Source,
        AllOf = [first, second],
        Title = second.Title.Length > 0 ? second.Title : first.Title,
        Description = second.Description.Length > 0 ? second.Description : first.Description,
        NameOverride = second.NameOverride ?? first.NameOverride,
        Default = second.Default ?? first.Default,
        IsReadOnly = first.IsReadOnly || second.IsReadOnly,
        IsWriteOnly = first.IsWriteOnly || second.IsWriteOnly,
        IsDeprecated = first.IsDeprecated || second.IsDeprecated,
        IsSupplement = first.IsSupplement || second.IsSupplement,
    };

    // Whether the first says all that the second says.
    private bool Says(Schema first, Schema second)
    {
        if (second.Boolean == true || SchemaSubstance.IsRemark(second))
        {
            return true;
        }

        if (first.Reference is { } id)
        {
            return string.Equals(id, second.Reference, StringComparison.Ordinal)
                || (second.Reference is { } other && lineage.Includes(id, other))
                || (second.Types == SchemaTypes.Object && SchemaSubstance.IsRemark(second with { Types = SchemaTypes.None }));
        }

        return SchemaSubstance.AreSame(first, second)
            || (IsPlain(first) && IsPlain(second) && SchemaConjunction.Of(second, first) is { } both && SchemaSubstance.AreSame(both with { Default = first.Default }, first));
    }

    private static bool IsPlain(Schema schema) =>
        schema.Reference is null && schema.Boolean is null && schema.AllOf.Count + schema.OneOf.Count + schema.AnyOf.Count + schema.Properties.Count == 0
        && schema.AdditionalProperties is null && schema.PatternProperties.Count == 0 && schema.UnevaluatedProperties is null;
}
