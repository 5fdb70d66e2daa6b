namespace Specular.Specification.Export.Grammar;

/// <summary>One member of a shape: what it holds.</summary>
/// <param name="Form">How.</param>
/// <param name="ShapeOf">Of which shape, for objects; shapes refer to each other in circles.</param>
/// <param name="IsSince31">Whether OpenAPI 3.0 does not have it.</param>
internal sealed record Slot(SlotForm Form, Func<Shape>? ShapeOf = null, bool IsSince31 = false)
{
    public static readonly Slot Text = new(SlotForm.Text);
    public static readonly Slot Flag = new(SlotForm.Flag);
    public static readonly Slot Number = new(SlotForm.Number);
    public static readonly Slot Count = new(SlotForm.Count);
    public static readonly Slot Data = new(SlotForm.Data);
    public static readonly Slot DataList = new(SlotForm.DataList);
    public static readonly Slot Texts = new(SlotForm.Texts);
    public static readonly Slot TextMap = new(SlotForm.TextMap);
    public static readonly Slot DataWithReferences = new(SlotForm.DataWithReferences);

    /// <summary>The shape of its objects; only for forms that have one.</summary>
    public Shape Shape => ShapeOf!();

    /// <summary>The same, which 3.0 does not have.</summary>
    public Slot Since31 => this with { IsSince31 = true };

    public static Slot One(Func<Shape> shape) => new(SlotForm.One, shape);

    public static Slot List(Func<Shape> shape) => new(SlotForm.List, shape);

    public static Slot Map(Func<Shape> shape) => new(SlotForm.Map, shape);

    public static Slot OneOrList(Func<Shape> shape) => new(SlotForm.OneOrList, shape);
}
