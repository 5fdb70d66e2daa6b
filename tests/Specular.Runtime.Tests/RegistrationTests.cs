using Kling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Specular.Runtime.Tests;

public sealed class RegistrationTests
{
    [Fact]
    public async Task AClientIsMadeOverTheFactorysHttpClient()
    {
        var handler = new StubHandler(() => StubHandler.Json(Answers.Faces));
        var clock = new VirtualClock();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services
            .AddSpecularClient<KlingClient, KlingClientOptions>(static (options, http) => new KlingClient(options, http), o =>
            {
                o.ApiKey = "sk-1";
                o.BaseAddress = new Uri("https://di.test");
            })
            .ConfigurePrimaryHttpMessageHandler(() => handler);
        await using var provider = services.BuildServiceProvider();
        var result = await provider.GetRequiredService<KlingClient>().IdentifyFaceAsync(new() { VideoUrl = "https://example.com/u.mp4" }, TestContext.Current.CancellationToken);
        Assert.Equal("s-1", result.SessionId);
        Assert.Equal("di.test", handler.Sent[0].Url.Host);
        Assert.Same(clock, provider.GetRequiredService<IOptions<KlingClientOptions>>().Value.TimeProvider);
    }

    [Fact]
    public async Task OptionsThatCannotBeAreToldWhenTheyAreFirstUsed()
    {
        var services = new ServiceCollection();
        services.AddSpecularClient<KlingClient, KlingClientOptions>(static (options, http) => new KlingClient(options, http), o => o.Timeout = TimeSpan.Zero);
        await using var provider = services.BuildServiceProvider();
        var exception = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<KlingClient>());
        Assert.Contains("Timeout", exception.Message);
    }

    [Fact]
    public void ARegisteredClientFollowsNoRedirectWithItsKey()
    {
        var services = new ServiceCollection();
        services.AddKlingClient(o => o.ApiKey = "k");
        using var provider = services.BuildServiceProvider();

        var handler = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(typeof(KlingClient).FullName!);
        while (handler is DelegatingHandler outer)
        {
            handler = outer.InnerHandler!;
        }

        Assert.False(Assert.IsType<SocketsHttpHandler>(handler).AllowAutoRedirect);
    }
}
