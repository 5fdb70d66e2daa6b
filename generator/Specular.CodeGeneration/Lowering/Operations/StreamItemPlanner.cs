using Specular.CodeGeneration.Lowering.Schemas;
using Specular.CodeGeneration.Lowering.Types;
using Specular.Specification.Contract;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>Decides what an item of a stream is: documents describe the event, what it carries, or the array of all that come.</summary>
internal sealed class StreamItemPlanner(ShapeReader shapes)
{
    /// <summary>What is typed of an item, and what it is made of.</summary>
    public (ResultPlan Item, string Form) Plan(Operation operation, MediaContent content)
    {
        var schema = content.ItemSchema ?? ItemOf(content.Schema) ?? Text(content);
        var forms = FormsOf(schema);
        var isEvent = BodyMediaTypes.IsEvents(content.MediaType) && forms.Count > 0 && forms.All(IsEvent);
        var parts = new List<string>();
        if (isEvent)
        {
            parts.Add("Event");
            if (forms.All(f => IsText(Member(f, "data")!)))
            {
                parts.Add("TextData");
            }
        }

        if (forms.Any(KnowsError))
        {
            parts.Add("KnownErrors");
        }

        return (new(PlaceKey.Stream(operation.Key), schema, ""), parts.Count == 0 ? "Data" : string.Join(",", parts));
    }

    // "type: array" is how documents say that there are many of them.
    private Schema? ItemOf(Schema? schema) => schema is null ? null : shapes.Read(schema).Shape is Shape.List list ? list.Item : schema;

    private static Schema Text(MediaContent content) =>
        Schema.Any with { Source = content.Source, Types = BodyMediaTypes.IsEvents(content.MediaType) ? SchemaTypes.String : SchemaTypes.None };

    private List<Shape.Object> FormsOf(Schema schema)
    {
        var forms = new List<Shape.Object>();
        return TryAdd(schema, forms, 0) ? forms : [];
    }

    private bool TryAdd(Schema schema, List<Shape.Object> forms, int depth)
    {
        switch (shapes.Read(schema).Shape)
        {
            case Shape.Object form:
                forms.Add(form);
                return true;
            case Shape.Union union when depth < 8:
                return union.Arms.All(a => TryAdd(a, forms, depth + 1));
            default:
                return false;
        }
    }

    private static bool IsEvent(Shape.Object form) => BodyMediaTypes.DescribeEvent(form.Members.Select(m => m.Name).ToList());

    private bool IsText(Schema schema) => (shapes.Read(schema).Body.Types & ~SchemaTypes.Null) == SchemaTypes.String;

    // A member "error", or a word that marks an item as one.
    private bool KnowsError(Shape.Object form) => Member(form, "error") is not null || IsMarked(Member(form, "type")) || IsMarked(Member(form, "event"));

    private bool IsMarked(Schema? member)
    {
        var body = member is null ? null : shapes.Read(member).Body;
        return body?.Const?.AsString() is "error" || body?.Enum?.Any(v => v.AsString() is "error") == true;
    }

    private static Schema? Member(Shape.Object form, string name) => form.Members.FirstOrDefault(m => string.Equals(m.Name, name, StringComparison.Ordinal))?.Schema;
}
