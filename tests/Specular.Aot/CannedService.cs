using System.Net;
using System.Text;

namespace Specular.Aot;

/// <summary>Answers as the service would, without a network.</summary>
internal sealed class CannedService : HttpMessageHandler
{
    private int _polls;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is not null)
        {
            await request.Content.CopyToAsync(Stream.Null, cancellationToken);
        }

        var data = request.RequestUri!.AbsolutePath switch
        {
            "/klingai/v1/videos/identify-face" => """{"session_id":"s","face_data":[{"face_id":"0"}]}""",
            "/klingai/v1/videos/advanced-lip-sync" => """{"task_id":"t","task_info":{},"task_status":"submitted","created_at":1,"updated_at":1}""",
            _ => """
                {"task_id":"t","task_status":"STATUS","task_status_msg":"","task_info":{"parent_video":{"id":"1","url":"u","duration":"5"}},"task_result":{"videos":[{"url":"https://example.com/done.mp4"}]},"created_at":1,"updated_at":2}
                """.Replace("STATUS", _polls++ == 0 ? "processing" : "succeed", StringComparison.Ordinal),
        };
        return new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent("{\"code\":0,\"message\":\"SUCCEED\",\"request_id\":\"r\",\"data\":" + data + "}", Encoding.UTF8, "application/json"),
        };
    }
}
