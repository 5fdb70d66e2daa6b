using System.Net.Http.Headers;
using Specular.Descriptors;
using Specular.Json;

namespace Specular;

/// <summary>Opens answers that are streams of items.</summary>
internal sealed class StreamedEvents<T>(TransportSettings settings, OperationDescriptor operation, JsonCodec<T> codec, ApiStreamForm form, string? accept)
    : AnswerReader<ApiStream<T>>, IStreamedAnswer<ApiStream<T>>
{
    public override bool ExpectsJson => false;

    public override string Accept => "text/event-stream";

    public override IStreamedAnswer<ApiStream<T>> Streamed => this;

    public override Answer<ApiStream<T>> Read(JsonReadContext context, HttpContentHeaders headers) => throw new NotSupportedException();

    // Lines of JSON are often said to be JSON; events never are.
    public bool Suits(string? mediaType) => !AnswerMedia.IsHtml(mediaType) && !(AnswerMedia.IsJson(mediaType) && FramingOf(mediaType) == StreamFraming.Events);

    public ApiStream<T> Open(AnswerBody body)
    {
        var limit = settings.Options.MaxResponseBytes;
        var framing = FramingOf(body.Headers.ContentType?.MediaType);
        var values = new StreamValueReader<T>(codec, form, framing, operation.Envelope, settings.Options.StrictReading, violations => settings.Report(operation, violations));
        return new ApiStream<T>(body, StreamItemReader.Create(body, framing, limit), values);
    }

    // What came says it; else what was asked for.
    private StreamFraming FramingOf(string? mediaType) => AnswerMedia.FramingOf(mediaType) ?? AnswerMedia.FramingOf(accept) ?? StreamFraming.Events;
}
