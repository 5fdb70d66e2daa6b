using Specular.CodeGeneration.Lowering.Schemas;
using Specular.Specification.Contract;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>Tells whether two schemas have the same values in C#: what a document writes out twice, once for each media type, is one type.</summary>
internal sealed class SchemaLikeness(ShapeReader shapes)
{
    private const int DepthLimit = 16;

    // More than that is looked at by nobody: the two count as different.
    private const int StepLimit = 2000;

    public bool AreAlike(Schema left, Schema right)
    {
        var steps = 0;
        return AreAlike(left, right, 0, ref steps);
    }

    private bool AreAlike(Schema left, Schema right, int depth, ref int steps)
    {
        if (depth > DepthLimit || ++steps > StepLimit)
        {
            return false;
        }

        var (one, other) = (shapes.Read(left), shapes.Read(right));
        if (one.Component is { } id && string.Equals(id, other.Component, StringComparison.Ordinal))
        {
            return true;
        }

        switch (one.Shape, other.Shape)
        {
            case (Shape.Object a, Shape.Object b):
                if (a.Members.Count != b.Members.Count)
                {
                    return false;
                }

                foreach (var member in a.Members)
                {
                    if (b.Members.FirstOrDefault(m => string.Equals(m.Name, member.Name, StringComparison.Ordinal)) is not { } same
                        || !AreAlike(member.Schema, same.Schema, depth + 1, ref steps))
                    {
                        return false;
                    }
                }

                return true;
            case (Shape.List a, Shape.List b):
                return AreAlike(a.Item, b.Item, depth + 1, ref steps);
            case (Shape.Map a, Shape.Map b):
                return AreAlike(a.Value, b.Value, depth + 1, ref steps);
            case (Shape.Union a, Shape.Union b):
                if (a.Arms.Count != b.Arms.Count)
                {
                    return false;
                }

                for (var i = 0; i < a.Arms.Count; i++)
                {
                    if (!AreAlike(a.Arms[i], b.Arms[i], depth + 1, ref steps))
                    {
                        return false;
                    }
                }

                return true;
            case (Shape.Json, Shape.Json):
                return true;
            default:
                return one.Shape.Equals(other.Shape);
        }
    }
}
