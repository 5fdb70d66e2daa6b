using System.Net.Http.Headers;
using System.Text;
using Specular.Descriptors;
using Specular.Json;

namespace Specular;

/// <summary>Reads answers that are text, in the character set that they name; UTF-8 where they name none.</summary>
internal sealed class TextAnswerReader(EnvelopeDescriptor? envelope) : AnswerReader<string>
{
    public override bool ExpectsJson => false;

    public override bool AllowsEmpty => false;

    public override Answer<string> Read(JsonReadContext context, HttpContentHeaders headers)
    {
        var body = context.Document;
        if (AnswerMedia.IsJson(headers.ContentType?.MediaType) && ServiceError.IsStated(body, envelope))
        {
            throw new EnvelopeRefusedException();
        }

        return new Answer<string>(EncodingOf(headers.ContentType?.CharSet, body.Span) is var encoding && body.Span.StartsWith(encoding.Preamble)
            ? encoding.GetString(body.Span[encoding.Preamble.Length..])
            : encoding.GetString(body.Span), null);
    }

    private static Encoding EncodingOf(string? name, ReadOnlySpan<byte> body)
    {
        if (string.IsNullOrEmpty(name))
        {
            return body.StartsWith(Encoding.Unicode.Preamble) ? Encoding.Unicode : body.StartsWith(Encoding.BigEndianUnicode.Preamble) ? Encoding.BigEndianUnicode : Encoding.UTF8;
        }

        try
        {
            return Encoding.GetEncoding(name.Trim('"', '\''));
        }
        catch (ArgumentException exception)
        {
            throw new UnknownCharacterSetException(name, exception);
        }
    }
}
