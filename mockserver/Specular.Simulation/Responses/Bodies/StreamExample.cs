using System.Text;
using Specular.Simulation.Responses.Templates;

namespace Specular.Simulation.Responses.Bodies;

/// <summary>A stream as the document shows one, sent as it stands there.</summary>
internal sealed class StreamExample : AnswerBody
{
    private readonly WrittenBody _body;

    /// <param name="mediaType">Its media type.</param>
    /// <param name="text">The document's text.</param>
    /// <param name="separator">What is between two items: a line's end, or an empty line.</param>
    public StreamExample(string mediaType, string text, string separator)
        : base(mediaType)
    {
        var items = LineEnds.Unify(text).Split(separator).Select(i => i.Trim('\n')).Where(i => i.Length > 0).Select(i => Encoding.UTF8.GetBytes(i + separator)).ToList();
        var ends = new List<int>(items.Count);
        foreach (var item in items)
        {
            ends.Add(item.Length + (ends.Count > 0 ? ends[^1] : 0));
        }

        _body = new([.. items.SelectMany(i => i)], ends);
    }

    public override WrittenBody Write(RenderContext context) => _body;
}
