using Specular.CodeGeneration.Client;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Schemas;

/// <summary>What a schema becomes in C#.</summary>
internal abstract record Shape
{
    private Shape()
    {
    }

    /// <summary>A class with these members.</summary>
    public sealed record Object(ValueList<ShapeMember> Members, ValueList<string> Required, Schema? AdditionalProperties) : Shape;

    /// <summary>An open enum with these known values.</summary>
    /// <param name="Values">The values as they are written.</param>
    /// <param name="IsNumber">Whether they are integers; else they are words.</param>
    public sealed record Enum(ValueList<string> Values, bool IsNumber = false) : Shape;

    /// <summary>One of several forms.</summary>
    /// <param name="Arms">The forms.</param>
    /// <param name="Discriminator">What tells them apart; null when nothing is named.</param>
    /// <param name="Parent">
    /// The component that all other forms take over by allOf, where the last form is that component alone: it is what a value has whose discriminator nobody knows. Else null.
    /// </param>
    public sealed record Union(ValueList<Schema> Arms, Discriminator? Discriminator, string? Parent = null) : Shape;

    /// <summary>A list.</summary>
    public sealed record List(Schema Item) : Shape;

    /// <summary>An object without declared members.</summary>
    public sealed record Map(Schema Value) : Shape;

    /// <summary>A type of .NET.</summary>
    public sealed record Scalar(ScalarKind Kind) : Shape;

    /// <summary>Raw JSON.</summary>
    /// <param name="Loss">Why it could not be more; null when the document asks for no more.</param>
    public sealed record Json(string? Loss) : Shape;
}
