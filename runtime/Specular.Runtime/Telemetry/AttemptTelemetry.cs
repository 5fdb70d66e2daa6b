using System.Diagnostics;
using System.Globalization;
using Specular.Descriptors;

namespace Specular;

/// <summary>The activity and the measurements of one attempt.</summary>
internal struct AttemptTelemetry : IDisposable
{
    private readonly OperationDescriptor _operation;
    private readonly Uri _address;
    private readonly Activity? _activity;
    private readonly long _started;
    private int _status;
    private string? _errorType;

    private AttemptTelemetry(OperationDescriptor operation, Uri address, Activity? activity)
    {
        _operation = operation;
        _address = address;
        _activity = activity;
        _started = Stopwatch.GetTimestamp();
    }

    public readonly TimeSpan Elapsed => Stopwatch.GetElapsedTime(_started);

    public static AttemptTelemetry Start(OperationDescriptor operation, Uri address, int attempt)
    {
        var activity = SpecularTelemetry.Source.HasListeners() ? SpecularTelemetry.Source.StartActivity(operation.Key, ActivityKind.Client) : null;
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag("http.request.method", operation.Method);
            activity.SetTag("url.template", operation.PathTemplate);
            activity.SetTag("url.full", address.GetLeftPart(UriPartial.Path));
            activity.SetTag("server.address", address.Host);
            activity.SetTag("server.port", address.Port);
            activity.SetTag("specular.operation", operation.Name);
            if (attempt > 1)
            {
                activity.SetTag("http.request.resend_count", attempt - 1);
            }
        }

        return new AttemptTelemetry(operation, address, activity);
    }

    public void Answered(int status)
    {
        _status = status;
        _activity?.SetTag("http.response.status_code", status);
    }

    public readonly void Succeeded()
    {
        if (_operation.Price is { Amount: > 0 } price)
        {
            SpecularTelemetry.Cost.Add((double)price.Amount, new KeyValuePair<string, object?>("specular.price.unit", price.Unit), new KeyValuePair<string, object?>("specular.operation", _operation.Name));
        }
    }

    public void Failed(Exception told, Exception original)
    {
        _errorType = told is ApiException { InnerException: TimeoutException } ? "timeout"
            : _status >= 400 ? _status.ToString(CultureInfo.InvariantCulture)
            : told is ApiException { Code: { } code } ? code
            : original.GetType().FullName;
        if (_activity is not null)
        {
            _activity.SetTag("error.type", _errorType);
            _activity.SetStatus(ActivityStatusCode.Error);
        }
    }

    public readonly void Dispose()
    {
        if (SpecularTelemetry.Duration.Enabled)
        {
            var tags = new TagList
            {
                { "http.request.method", _operation.Method },
                { "server.address", _address.Host },
                { "server.port", _address.Port },
                { "url.template", _operation.PathTemplate },
            };
            if (_status != 0)
            {
                tags.Add("http.response.status_code", _status);
            }

            if (_errorType is not null)
            {
                tags.Add("error.type", _errorType);
            }

            SpecularTelemetry.Duration.Record(Elapsed.TotalSeconds, tags);
        }

        End(_activity);
    }

    // A body that was read as it came ends in another place than it began; what is going on there stays current.
    private static void End(Activity? activity)
    {
        var current = Activity.Current;
        activity?.Dispose();
        if (activity is not null && current != activity)
        {
            Activity.Current = current;
        }
    }
}
