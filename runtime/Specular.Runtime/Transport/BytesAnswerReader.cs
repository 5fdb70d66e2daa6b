using Specular.Json;

namespace Specular;

/// <summary>Takes an answer's bytes as they are.</summary>
internal sealed class BytesAnswerReader : AnswerReader<byte[]>
{
    public static readonly BytesAnswerReader Instance = new();

    public override bool ExpectsJson => false;

    public override Answer<byte[]> Read(JsonReadContext context) => new(context.Document.ToArray(), null);
}
