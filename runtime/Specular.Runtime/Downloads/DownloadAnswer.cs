using System.Net.Http.Headers;
using Specular.Json;

namespace Specular;

/// <summary>Opens answers that are files.</summary>
internal sealed class DownloadAnswer(string? accept) : AnswerReader<ApiDownload>, IStreamedAnswer<ApiDownload>
{
    public override bool ExpectsJson => false;

    public override IStreamedAnswer<ApiDownload> Streamed => this;

    public override Answer<ApiDownload> Read(JsonReadContext context, HttpContentHeaders headers) => throw new NotSupportedException();

    // A page where a picture should be comes from something between.
    public bool Suits(string? mediaType) => !AnswerMedia.IsHtml(mediaType) || AnswerMedia.IsOpen(accept) || AnswerMedia.Has(accept, "html");

    public ApiDownload Open(AnswerBody body) => new(body);
}
