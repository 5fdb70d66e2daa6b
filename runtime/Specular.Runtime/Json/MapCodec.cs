using System.Text.Json;
using Specular.Rules;

namespace Specular.Json;

/// <summary>An object with any members of one type.</summary>
internal sealed class MapCodec<T>(JsonCodec<T> item) : JsonCodec<IReadOnlyDictionary<string, T>>
{
    private static readonly Dictionary<string, T> None = [];

    public override IReadOnlyDictionary<string, T> Empty => None;

    public override IReadOnlyDictionary<string, T> ReadValue(ref Utf8JsonReader reader, JsonReadContext context)
    {
        if (!context.IsObject(ref reader))
        {
            return None;
        }

        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonNames.Read(ref reader);
            reader.Read();
            map[name] = item.ReadValue(ref reader, context);
        }

        return map;
    }

    public override void WriteValue(Utf8JsonWriter writer, IReadOnlyDictionary<string, T> value, JsonWriteContext context)
    {
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        foreach (var (name, member) in value)
        {
            writer.WritePropertyName(name);
            item.WriteValue(writer, member, context);
        }

        writer.WriteEndObject();
    }

    protected override RuleValue InspectMember(IReadOnlyDictionary<string, T> owner, string member) =>
        owner.TryGetValue(member, out var value) ? item.Inspect(value) : default;
}
