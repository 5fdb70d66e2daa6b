using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Specular;

/// <summary>Registers generated clients.</summary>
public static class SpecularServiceCollectionExtensions
{
    /// <summary>
    /// Registers a client over IHttpClientFactory, with its options, validated when the host starts. The container's TimeProvider and logger factory are used where the options name none.
    /// </summary>
    /// <typeparam name="TClient">The client.</typeparam>
    /// <typeparam name="TOptions">Its options.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="factory">Makes the client.</param>
    /// <param name="configure">Sets the options; null leaves them to be set elsewhere.</param>
    /// <returns>What configures the HttpClient further.</returns>
    public static IHttpClientBuilder AddSpecularClient<TClient, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        this IServiceCollection services,
        Func<TOptions, HttpClient, TClient> factory,
        Action<TOptions>? configure = null)
        where TClient : class
        where TOptions : ApiClientOptions, new()
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(factory);
        var name = typeof(TClient).FullName!;
        var options = services.AddOptions<TOptions>();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        options.PostConfigure<IServiceProvider>(static (o, provider) =>
        {
            o.LoggerFactory ??= provider.GetService<ILoggerFactory>();
            if (ReferenceEquals(o.TimeProvider, TimeProvider.System) && provider.GetService<TimeProvider>() is { } clock)
            {
                o.TimeProvider = clock;
            }
        });
        services.AddSingleton<IValidateOptions<TOptions>, ClientOptionsValidation<TOptions>>();
        options.ValidateOnStart();
        services.AddTransient(provider => factory(
            provider.GetRequiredService<IOptions<TOptions>>().Value,
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(name)));

        // The options' Timeout is per attempt and ours; HttpClient's own would cut it short. A key or a paid call must not be redirected unasked.
        return services.AddHttpClient(name, static client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(TransportSettings.CreateHandler);
    }
}
