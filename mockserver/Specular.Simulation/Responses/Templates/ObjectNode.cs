using System.Text.Encodings.Web;
using System.Text.Json;

namespace Specular.Simulation.Responses.Templates;

/// <summary>An object, members in their order.</summary>
internal sealed class ObjectNode : TemplateNode
{
    private readonly (JsonEncodedText Name, TemplateNode Value)[] _members;

    public ObjectNode(IEnumerable<KeyValuePair<string, TemplateNode>> members) =>
        _members = [.. members.Select(m => (JsonEncodedText.Encode(m.Key, JavaScriptEncoder.UnsafeRelaxedJsonEscaping), m.Value))];

    public override void Write(Utf8JsonWriter writer, RenderContext context)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in _members)
        {
            value.WriteMember(writer, name, context);
        }

        writer.WriteEndObject();
    }
}
