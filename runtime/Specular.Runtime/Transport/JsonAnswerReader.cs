using System.Net.Http.Headers;
using System.Text.Json;
using Specular.Descriptors;
using Specular.Json;
using Specular.Rules;

namespace Specular;

/// <summary>Reads JSON answers: the whole body, or an envelope's data, in one pass when the code stands before the data.</summary>
internal sealed class JsonAnswerReader<T>(EnvelopeDescriptor? envelope, JsonCodec<T> codec, bool isDataOptional = false, bool allowsEmpty = false) : AnswerReader<T>
{
    public override bool ExpectsJson => true;

    public override bool AllowsEmpty => allowsEmpty;

    public override Answer<T> Read(JsonReadContext context, HttpContentHeaders headers)
    {
        var reader = context.CreateReader();
        reader.Read();
        var answer = envelope is null ? new Answer<T>(codec.ReadValue(ref reader, context), null) : ReadEnvelope(ref reader, context, envelope);
        reader.Read();
        return answer;
    }

    public override RuleValue Inspect(T body) => codec.Inspect(body);

    private Answer<T> ReadEnvelope(ref Utf8JsonReader reader, JsonReadContext context, EnvelopeDescriptor envelope)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            // No envelope, so nothing says it went well.
            throw new EnvelopeRefusedException();
        }

        var members = envelope.Members;
        var hint = 0;
        bool? succeeded = null;
        string? requestId = null;
        var hasData = false;
        T body = default!;
        Utf8JsonReader postponed = default;
        var isPostponed = false;
        while (members.TryReadNext(ref reader, ref hint, out var member))
        {
            switch (member)
            {
                case EnvelopeDescriptor.Code:
                    succeeded = envelope.IsSuccess(ref reader);
                    reader.Skip();
                    break;
                case EnvelopeDescriptor.RequestId:
                    requestId = reader.TokenType == JsonTokenType.Null ? null : context.ReadString(ref reader);
                    break;
                case EnvelopeDescriptor.Data:
                    if (succeeded == true)
                    {
                        body = ReadData(ref reader, context);
                        hasData = true;
                        isPostponed = false;
                    }
                    else
                    {
                        // A reader is a value: this copy goes on from here once the code is known.
                        postponed = reader;
                        isPostponed = true;
                        reader.Skip();
                    }

                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        if (succeeded == false || (succeeded is null && !isPostponed))
        {
            throw new EnvelopeRefusedException();
        }

        if (succeeded is null)
        {
            context.MissingRequired(ref reader, envelope.CodeMember);
        }

        if (isPostponed)
        {
            body = ReadData(ref postponed, context);
        }
        else if (!hasData)
        {
            body = MissingData(ref reader, context, envelope);
        }

        return new Answer<T>(body, requestId);
    }

    private T ReadData(ref Utf8JsonReader reader, JsonReadContext context)
    {
        if (codec.HasEssentialMembers)
        {
            context.IsObject(ref reader, isEssential: true);
        }

        return codec.ReadValue(ref reader, context);
    }

    private T MissingData(ref Utf8JsonReader reader, JsonReadContext context, EnvelopeDescriptor envelope)
    {
        if (codec.HasEssentialMembers)
        {
            context.MissingEssential(ref reader, envelope.DataMember);
        }

        if (!isDataOptional)
        {
            context.MissingRequired(ref reader, envelope.DataMember);
        }

        return codec.Empty;
    }
}
