using System.Text;
using Specular.Simulation.Bytes;
using Specular.Specification.Values;

namespace Specular.Simulation.Responses.Bodies;

/// <summary>Server-sent events.</summary>
/// <param name="isEvent">Whether an item is the event itself, with its name and data, and not what it carries.</param>
/// <param name="hasEnd">Whether the service says with <c>[DONE]</c> that it was all.</param>
internal sealed class EventFrame(bool isEvent, bool hasEnd) : ItemFrame
{
    public override byte[]? End => hasEnd ? "data: [DONE]\n\n"u8.ToArray() : null;

    public override byte[] Item(byte[] json)
    {
        var item = JsonBytesReader.Read(json, out _) ?? JsonValue.Null;
        var text = new StringBuilder();
        if (!isEvent || item is not JsonObject { Members: var members })
        {
            AddField(text, "data", item);
        }
        else
        {
            foreach (var member in members)
            {
                AddField(text, member.Name, member.Value);
            }
        }

        return Encoding.UTF8.GetBytes(text.Append('\n').ToString());
    }

    // Text of several lines is several fields of one name, which the reader joins again.
    private static void AddField(StringBuilder text, string name, JsonValue value)
    {
        foreach (var line in LineEnds.Unify(value.AsString() ?? value.ToJson()).Split('\n'))
        {
            text.Append(name).Append(": ").Append(line).Append('\n');
        }
    }
}
