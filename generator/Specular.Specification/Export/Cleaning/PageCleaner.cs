using Specular.Specification.Binding;
using Specular.Specification.Export.Grammar;
using Specular.Specification.Reading;
using Specular.Specification.Values;

namespace Specular.Specification.Export.Cleaning;

/// <summary>
/// A page's tree as OpenAPI has it: what the binder reads over is written as it is understood, what it leaves out is left out, what OpenAPI demands is filled in.
/// Examples, defaults, enums and extensions are the document's own affair and stay as they are.
/// </summary>
/// <param name="context">The page, as the binder reads it.</param>
/// <param name="notes">Takes what is otherwise than in the page.</param>
/// <param name="writes31">Whether the output is OpenAPI 3.1.</param>
internal sealed class PageCleaner(BindingContext context, ExportNotes notes, bool writes31)
{
    private readonly ObjectMender _mender = new(notes);
    private readonly SchemaMender _schemas = new(context, notes, writes31);

    public JsonObject Clean() => CleanObject(context.Root, OpenApiShapes.Document) ?? JsonObject.Empty;

    private JsonObject? CleanObject(NodeCursor place, Shape shape)
    {
        if (!place.IsObject)
        {
            return null; // The binder has reported it.
        }

        if (IsReference(place, shape))
        {
            shape = OpenApiShapes.Reference;
        }

        var isSchema = ReferenceEquals(shape, SchemaShape.Schema);
        var members = new MemberList();
        foreach (var (written, value) in place.Members())
        {
            if (MemberName.Of(shape, written) is not { } name)
            {
                continue;
            }

            if (SlotOf(shape, name) is not { } slot)
            {
                notes.LeftOut(value, name, shape.What);
                continue;
            }

            if ((isSchema && name is "properties" ? JsonObject.Empty : CleanMember(value, slot, name, shape)) is { } clean)
            {
                if (slot.IsSince31 && !writes31)
                {
                    notes.Needs31(value, name);
                }

                members.SetIfAbsent(name, clean);
            }
        }

        if (!isSchema)
        {
            return _mender.Mend(members, place, shape) ? members.ToObject() : null;
        }

        CleanMembers(members, place);
        _schemas.Mend(members, place);
        return members.ToObject();
    }

    // JSON Schema allows any keyword, OpenAPI 3.0 only its own.
    private Slot? SlotOf(Shape shape, string name) =>
        shape.SlotOf(name) ?? (writes31 && ReferenceEquals(shape, SchemaShape.Schema) ? Slot.Data : null);

    private static bool IsReference(NodeCursor place, Shape shape) => place.Member("$ref")?.Scalar is not null
        && shape.SlotOf("$ref") is not null && !ReferenceEquals(shape, SchemaShape.Schema) && !ReferenceEquals(shape, OpenApiShapes.PathItem);

    private JsonValue? CleanMember(NodeCursor place, Slot slot, string name, Shape shape)
    {
        if (ReferenceEquals(shape, OpenApiShapes.SecurityRequirement))
        {
            return new JsonArray(Texts(place)); // No scope is the usual case.
        }

        if (place.IsNull && slot.Form is not (SlotForm.Data or SlotForm.DataWithReferences))
        {
            return null; // As if it were not there.
        }

        return slot.Form switch
        {
            SlotForm.Text => place.Scalar is { } text ? JsonValue.From(text) : null,
            SlotForm.Flag => place.AsBoolean is { } flag ? JsonValue.From(flag) : place.Scalar is "true" or "false" ? JsonValue.From(place.Scalar is "true") : null,
            SlotForm.Number => NumberOf(place),
            SlotForm.Count => NumberOf(place) is { } count && count.ToInt64() is >= 0 ? count : null,
            SlotForm.Data or SlotForm.DataWithReferences => place.Value,
            SlotForm.DataList => place.IsArray ? Filled(place.Items().Select(i => i.Value)) : null,
            SlotForm.Texts => Filled(Texts(place)),
            SlotForm.TextMap => place.IsObject ? CleanTextMap(place) : null,
            SlotForm.One => CleanOne(place, slot.Shape, name, shape.IsExtension(name)),
            SlotForm.List => CleanList(place, slot.Shape, name),
            SlotForm.Map => CleanMap(place, slot.Shape),
            _ => place.IsArray ? CleanList(place, slot.Shape, name) : CleanOne(place, slot.Shape, name, isExtension: false),
        };
    }

    private JsonValue? CleanOne(NodeCursor place, Shape shape, string name, bool isExtension)
    {
        if (isExtension && !place.IsObject)
        {
            return place.Value;
        }

        if (ReferenceEquals(shape, SchemaShape.Schema))
        {
            return CleanSchema(place, mayBeBoolean: name is "additionalProperties");
        }

        // OpenAPI 2.0 wrote the name alone.
        return ReferenceEquals(shape, SchemaShape.Discriminator) && place.Scalar is { } property
            ? new JsonObject([new("propertyName", JsonValue.From(property))])
            : CleanObject(place, shape);
    }

    private JsonValue? CleanSchema(NodeCursor place, bool mayBeBoolean = false) => place.AsBoolean switch
    {
        { } boolean when mayBeBoolean || writes31 => JsonValue.From(boolean),
        false => new JsonObject([new("not", JsonObject.Empty)]),
        _ when ObjectMemberReader.EmbedsModels(place) && (context.IsVersion31 || !place.Has("$ref")) => context.Models.Expand(place, () => CleanSchemaObject(place), ReferTo),
        _ => CleanSchemaObject(place),
    };

    // What is no schema is taken as one that allows anything.
    private JsonObject CleanSchemaObject(NodeCursor place) => CleanObject(place, SchemaShape.Schema) ?? JsonObject.Empty;

    private JsonObject ReferTo(NodeCursor place) => new([new("$ref", JsonValue.From("#" + place.Pointer.Substring(context.Root.Pointer.Length)))]);

    // Members as they are understood: in their order, with those of embedded models, which no other reader knows, and without what is left over of others.
    private void CleanMembers(MemberList members, NodeCursor place)
    {
        if (!members.Has("properties") && !ObjectMemberReader.EmbedsModels(place))
        {
            return;
        }

        var read = context.Members.Read(place);
        var properties = new MemberList();
        foreach (var (name, property) in read.InOrder)
        {
            properties.Set(name, CleanSchema(property));
        }

        members.Set("properties", properties.ToObject());
        EmbeddedModelMender.Mend(members, place, read);
    }

    private JsonArray? CleanList(NodeCursor place, Shape shape, string name)
    {
        var items = place.Items().Select(i => CleanItem(i, shape)).OfType<JsonValue>().ToValueList();

        // "security: []" says that nothing is needed; every other empty list says nothing.
        return items.Count > 0 || name is "security" ? new JsonArray(items) : null;
    }

    private JsonValue? CleanItem(NodeCursor place, Shape shape)
    {
        if (ReferenceEquals(shape, SchemaShape.Schema))
        {
            return CleanSchema(place);
        }

        return ReferenceEquals(shape, OpenApiShapes.Tag) && place.Scalar is { } tag
            ? new JsonObject([new("name", JsonValue.From(tag))])
            : CleanObject(place, shape);
    }

    private JsonObject? CleanMap(NodeCursor place, Shape shape)
    {
        var members = new MemberList();
        if (ReferenceEquals(shape, OpenApiShapes.Example) && place.IsArray)
        {
            // A list where OpenAPI has a map; names are made of the items' numbers.
            foreach (var item in place.Items())
            {
                members.Set((members.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), new JsonObject([new("value", item.Value)]));
            }
        }

        foreach (var (name, value) in place.IsObject ? place.Members() : [])
        {
            members.SetIfAbsent(name, CleanNamed(value, shape));
        }

        return members.Count > 0 || ReferenceEquals(shape, OpenApiShapes.Media) || ReferenceEquals(shape, SchemaShape.Schema) ? members.ToObject() : null;
    }

    private JsonValue? CleanNamed(NodeCursor place, Shape shape)
    {
        if (ReferenceEquals(shape, SchemaShape.Schema))
        {
            return CleanSchema(place);
        }

        if (ReferenceEquals(shape, OpenApiShapes.Media) && place.IsNull)
        {
            return JsonObject.Empty; // "text/plain:" with nothing after it
        }

        return ReferenceEquals(shape, OpenApiShapes.Example) && !place.IsObject && !place.IsNull
            ? new JsonObject([new("value", place.Value)])
            : CleanObject(place, shape);
    }

    private static JsonObject CleanTextMap(NodeCursor place)
    {
        var members = new MemberList();
        foreach (var (name, value) in place.Members())
        {
            members.SetIfAbsent(name, value.Scalar is { } text ? JsonValue.From(text) : value.IsNull ? JsonValue.From("") : null);
        }

        return members.ToObject();
    }

    private static JsonNumber? NumberOf(NodeCursor place) =>
        place.Value as JsonNumber ?? (place.Scalar is { Length: > 0 } text && CoreScalars.Number(text) is { } number ? new(number) : null);

    private static ValueList<JsonValue> Texts(NodeCursor place) => !place.IsArray ? []
        : place.Items().Select(i => i.Scalar).OfType<string>().Select(JsonValue.From).ToValueList();

    private static JsonArray? Filled(IEnumerable<JsonValue> items) => items.ToValueList() is { Count: > 0 } list ? new JsonArray(list) : null;
}
