using Specular.Rules;

namespace Specular;

/// <summary>A body of bytes as they are.</summary>
internal sealed class BinaryBodySource(MediaSource media, string mediaType) : RequestBodySource
{
    public override bool IsRepeatable => media.IsRepeatable;

    public override HttpContent CreateContent(bool limitsMedia)
    {
        media.RequireBytes("the body");
        var content = new MediaHttpContent(media);
        content.Headers.TryAddWithoutValidation("Content-Type", FileType.Choose(media, mediaType));
        return content;
    }

    public override RuleValue Inspect() => RuleValue.Of(media);
}
