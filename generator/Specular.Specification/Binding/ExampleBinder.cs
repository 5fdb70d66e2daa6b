using Specular.Specification.Contract;
using Specular.Specification.Reading;
using Specular.Specification.Values;

namespace Specular.Specification.Binding;

/// <summary>The examples of a parameter or a body: example, and the named examples, which may be references.</summary>
internal static class ExampleBinder
{
    public static ValueList<Example> Bind(NodeCursor place, BindingContext context)
    {
        var examples = new List<Example>();
        if (place.Find("example") is { } single)
        {
            examples.Add(new("", single.Value, single.Source));
        }

        var several = place.Member("examples");
        if (several is { IsArray: true })
        {
            // A list where OpenAPI has a map; the values are what counts.
            examples.AddRange(several.Items().Select(i => new Example("", i.Value, i.Source)));
        }
        else if (several is not null)
        {
            examples.AddRange(several.Members().Select(m => BindNamed(m.Name, m.Value, context)).OfType<Example>());
        }

        return examples.ToValueList();
    }

    private static Example? BindNamed(string name, NodeCursor place, BindingContext context)
    {
        if (context.References.Follow(place) is not { IsObject: true } example)
        {
            return place.IsObject || place.IsNull ? null : new(name, place.Value, place.Source);
        }

        // externalValue is an address; nothing is fetched.
        var value = example.Find("value") ?? example.Find("dataValue");
        if (value is not null)
        {
            return new(name, value.Value, value.Source);
        }

        // 3.2's example as it travels: JSON is what it says, other text is itself.
        return example.Member("serializedValue") is { Scalar: { } text } serialized
            ? new(name, DocumentTextReader.ReadJson(text) ?? JsonValue.From(text), serialized.Source)
            : null;
    }
}
