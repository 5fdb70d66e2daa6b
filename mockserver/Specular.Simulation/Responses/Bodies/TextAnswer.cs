using System.Text;
using Specular.Simulation.Bytes;
using Specular.Simulation.Responses.Templates;

namespace Specular.Simulation.Responses.Bodies;

/// <summary>Text: what the schema of a text stands for as it is, anything else as JSON.</summary>
internal sealed class TextAnswer(string mediaType, TemplateNode template) : AnswerBody(mediaType)
{
    public override WrittenBody Write(RenderContext context)
    {
        var bytes = JsonAnswer.Render(template, context);
        return new(JsonBytesReader.Read(bytes, out _)?.AsString() is { } text ? Encoding.UTF8.GetBytes(text) : bytes, []);
    }
}
