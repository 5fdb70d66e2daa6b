using System.Text;
using Specular.Rules;

namespace Specular;

/// <summary>A text body, in UTF-8 whatever charset the document names.</summary>
internal sealed class TextBodySource(string value, string mediaType) : RequestBodySource
{
    public override bool IsRepeatable => true;

    public override HttpContent CreateContent(bool limitsMedia)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(value));
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType.Split(';')[0].TrimEnd() + "; charset=utf-8");
        return content;
    }

    public override RuleValue Inspect() => RuleValue.Of(value);
}
