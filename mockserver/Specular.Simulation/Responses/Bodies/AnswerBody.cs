using Specular.Simulation.Responses.Templates;

namespace Specular.Simulation.Responses.Bodies;

/// <summary>One of the bodies that an answer may have.</summary>
/// <param name="mediaType">Its media type, as it is sent.</param>
internal abstract class AnswerBody(string mediaType)
{
    public string MediaType { get; } = mediaType;

    /// <summary>Writes it for a call.</summary>
    public abstract WrittenBody Write(RenderContext context);
}
