using Specular.Simulation.Bytes;
using Specular.Simulation.Responses.Templates;
using Specular.Specification.Contract;

namespace Specular.Simulation.Responses.Bodies;

/// <summary>JSON, filled in for each call.</summary>
/// <param name="mediaType">Its media type.</param>
/// <param name="template">What is filled in.</param>
/// <param name="content">What the document says of it; null where it says nothing.</param>
internal sealed class JsonAnswer(string mediaType, TemplateNode template, MediaContent? content) : AnswerBody(mediaType)
{
    public TemplateNode Template => template;

    public MediaContent? Content => content;

    public override WrittenBody Write(RenderContext context) => new(Render(template, context), []);

    /// <summary>The bytes of a template.</summary>
    public static byte[] Render(TemplateNode template, RenderContext context) =>
        JsonBytesWriter.Write((template, context), static (w, s) => s.template.Write(w, s.context));
}
