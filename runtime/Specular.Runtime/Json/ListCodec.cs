using System.Runtime.CompilerServices;
using System.Text.Json;
using Specular.Rules;

namespace Specular.Json;

/// <summary>An array. Short ones are gathered on the stack, so that reading allocates the array that is returned and nothing else.</summary>
internal sealed class ListCodec<T>(JsonCodec<T> item) : JsonCodec<IReadOnlyList<T>>
{
    private const int StackItems = 8;

    public override IReadOnlyList<T> Empty => [];

    public override IReadOnlyList<T> ReadValue(ref Utf8JsonReader reader, JsonReadContext context)
    {
        if (!context.IsArray(ref reader))
        {
            return [];
        }

        var first = default(FirstItems);
        var count = 0;
        List<T>? more = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var value = item.ReadValue(ref reader, context);
            if (more is not null)
            {
                more.Add(value);
            }
            else if (count < StackItems)
            {
                first[count++] = value;
            }
            else
            {
                more = new List<T>(StackItems * 4);
                more.AddRange(first);
                more.Add(value);
            }
        }

        if (more is not null)
        {
            return more;
        }

        return count == 0 ? [] : first[..count].ToArray();
    }

    public override void WriteValue(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonWriteContext context)
    {
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartArray();
        if (value is T[] array)
        {
            foreach (var element in array)
            {
                item.WriteValue(writer, element, context);
            }

            writer.WriteEndArray();
            return;
        }

        for (var i = 0; i < value.Count; i++)
        {
            item.WriteValue(writer, value[i], context);
        }

        writer.WriteEndArray();
    }

    public override RuleValue Inspect(IReadOnlyList<T> value) => RuleValue.List(this, value);

    private protected override int CountItems(IReadOnlyList<T> list) => list.Count;

    private protected override RuleValue InspectItem(IReadOnlyList<T> list, int index) => item.Inspect(list[index]);

    [InlineArray(StackItems)]
    private struct FirstItems
    {
        private T _item;
    }
}
