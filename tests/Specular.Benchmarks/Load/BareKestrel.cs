using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Specular.Benchmarks.Load;

/// <summary>Kestrel alone: reads the request, answers with fixed bytes of a given size.</summary>
internal static class BareKestrel
{
    public static async Task<WebApplication> StartAsync(int bytes)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var body = new byte[bytes];
        body.AsSpan().Fill((byte)' ');
        app.Run(async context =>
        {
            var request = context.Request.BodyReader;
            while (context.Request.ContentLength > 0)
            {
                var read = await request.ReadAsync(context.RequestAborted);
                request.AdvanceTo(read.Buffer.End);
                if (read.IsCompleted)
                {
                    break;
                }
            }

            context.Response.ContentType = "application/json";
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        });
        await app.StartAsync();
        return app;
    }

    public static Uri Address(WebApplication app) =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
}
