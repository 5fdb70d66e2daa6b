using Specular.Simulation.Responses.Templates;

namespace Specular.Simulation.Responses.Bodies;

/// <summary>A body that is the same for every call: a file, an example.</summary>
internal sealed class FixedAnswer(string mediaType, byte[] bytes) : AnswerBody(mediaType)
{
    public override WrittenBody Write(RenderContext context) => new(bytes, []);
}
