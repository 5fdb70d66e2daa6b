using System.Net.Http.Headers;
using System.Text.Json;
using Specular.Descriptors;
using Specular.Json;

namespace Specular;

/// <summary>Reads an answer that has nothing to say but that it went well; an envelope's code still counts.</summary>
internal sealed class StatusAnswerReader(EnvelopeDescriptor? envelope) : AnswerReader<bool>
{
    public override bool ExpectsJson => false;

    public override Answer<bool> Read(JsonReadContext context, HttpContentHeaders headers)
    {
        if (envelope is null || context.Document.IsEmpty)
        {
            return new Answer<bool>(true, null);
        }

        var answer = new JsonAnswerReader<JsonElement>(envelope, JsonCodecs.Element, isDataOptional: true).Read(context, headers);
        return new Answer<bool>(true, answer.RequestId);
    }
}
