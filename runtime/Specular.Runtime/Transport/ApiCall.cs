using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Specular.Descriptors;
using Specular.Json;

namespace Specular;

/// <summary>One call, over all its attempts.</summary>
internal sealed class ApiCall<T>(TransportSettings settings, OperationDescriptor operation, ApiRequest request, AnswerReader<T> reader)
{
    private static readonly string[] RequestIdHeaders = ["x-request-id", "request-id", "x-amzn-requestid", "x-tt-logid"];

    // What a service says of an error is shorter than this.
    private const int LargestError = 1 << 16;

    private int _attempts;
    private bool _isRenewed;
    private CallCredentials _credentials;
    private Uri? _address;

    public ValueTask<ApiResponse<T>> SendOnceAsync(CancellationToken cancellationToken) =>
        settings.Credential.MayRenew(operation) ? SendRenewingAsync(cancellationToken) : SendAttemptAsync(cancellationToken);

    // A token may be withdrawn before its time; what was refused with 401 has not begun.
    private async ValueTask<ApiResponse<T>> SendRenewingAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await SendAttemptAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (ApiException refused) when (!_isRenewed && refused is { StatusCode: 401 } and not CredentialException && (request.Body?.IsRepeatable ?? true) && CredentialWriter.Renew(_credentials))
        {
            _isRenewed = true;
            return await SendAttemptAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<ApiResponse<T>> SendAttemptAsync(CancellationToken cancellationToken)
    {
        _attempts++;
        cancellationToken.ThrowIfCancellationRequested();
        _credentials = await settings.Credential.GetAsync(operation, cancellationToken).ConfigureAwait(false);
        using var message = CreateMessage();

        // Not "using": that would make the struct read-only, and what it is told would be lost.
        var telemetry = AttemptTelemetry.Start(operation, message.RequestUri!, _attempts);
        using var hold = (settings.TimeProvider as VirtualClock)?.Hold();
        using var deadline = new AttemptDeadline(settings.Options.Timeout, settings.NetworkClock, outlives: reader.Streamed is not null, cancellationToken);
        var logger = settings.Logger;
        if (logger.IsEnabled(LogLevel.Debug))
        {
            TransportLog.Sending(logger, operation.Name, operation.Method, Url);
        }

        int? status = null;
        HttpResponseMessage? response = null;
        var isOpen = false;
        try
        {
            response = await settings.HttpClient.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, deadline.Token).ConfigureAwait(false);
            status = (int)response.StatusCode;
            telemetry.Answered(status.Value);
            if (reader.Streamed is { } streamed && response.IsSuccessStatusCode)
            {
                var opened = await OpenAsync(response, streamed, telemetry, deadline.Token).ConfigureAwait(false);
                isOpen = true;
                telemetry.Succeeded();
                return opened;
            }

            using var buffer = await ResponseBuffer.ReadAsync(response.Content, settings.Options.MaxResponseBytes, deadline.Token).ConfigureAwait(false);
            var result = Interpret(response, WithoutMark(buffer.Memory));
            if (logger.IsEnabled(LogLevel.Debug))
            {
                TransportLog.Answered(logger, operation.Name, status.Value, telemetry.Elapsed.TotalMilliseconds);
            }

            telemetry.Succeeded();
            return result;
        }
        catch (Exception exception)
        {
            var told = Translate(exception, status, cancellationToken);
            telemetry.Failed(told, exception);
            if (logger.IsEnabled(LogLevel.Debug))
            {
                TransportLog.Failed(logger, operation.Name, Reason(told));
            }

            if (ReferenceEquals(told, exception))
            {
                throw;
            }

            throw told;
        }
        finally
        {
            // An open body ends both itself.
            if (!isOpen)
            {
                response?.Dispose();
                telemetry.Dispose();
            }
        }
    }

    // The headers came in time; the body is the caller's to read, as slowly as the caller likes.
    private async ValueTask<ApiResponse<T>> OpenAsync(HttpResponseMessage response, IStreamedAnswer<T> streamed, AttemptTelemetry telemetry, CancellationToken deadline)
    {
        var mediaType = response.Content.Headers.ContentType?.MediaType;
        var content = await response.Content.ReadAsStreamAsync(deadline).ConfigureAwait(false);
        byte[] begin = [];

        // What comes item by item may come slowly: it is not waited for, and who reads the items tells an error among them.
        var isWhole = AnswerMedia.IsJson(mediaType) && AnswerMedia.FramingOf(mediaType) is null;
        if (isWhole || !streamed.Suits(mediaType))
        {
            begin = new byte[LargestError];
            var length = await content.ReadAtLeastAsync(begin, LargestError, throwOnEndOfStream: false, deadline).ConfigureAwait(false);
            Array.Resize(ref begin, length);
            if (length < LargestError && isWhole && ServiceError.IsStated(begin, operation.Envelope))
            {
                throw Refused(response, (int)response.StatusCode, begin);
            }

            if (!streamed.Suits(mediaType))
            {
                throw Failure().Unreadable((int)response.StatusCode, begin, mediaType, RequestIdOf(response.Headers), cause: null);
            }
        }

        return new ApiResponse<T>
        {
            StatusCode = (int)response.StatusCode,
            Headers = response.Headers,
            ContentHeaders = response.Content.Headers,
            RequestId = RequestIdOf(response.Headers),
            Body = streamed.Open(new AnswerBody(response, content, begin, Failure(), telemetry)),
        };
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> body) => body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body;

    // What goes into logs: never the service's text.
    private static string Reason(Exception exception) => exception switch
    {
        ApiException { Code: { } code, StatusCode: { } status } => string.Create(CultureInfo.InvariantCulture, $"refused with code {code} (HTTP {status})"),
        ApiException { StatusCode: { } status } => string.Create(CultureInfo.InvariantCulture, $"HTTP {status}, {exception.GetType().Name}"),
        _ => (exception.InnerException ?? exception).GetType().Name,
    };

    // For people, and without the query, in which keys may travel. Most calls never say it.
    private string Url => _address?.GetLeftPart(UriPartial.Path) ?? operation.PathTemplate;

    private static bool LooksLikeJson(ReadOnlySpan<byte> body)
    {
        var begin = body.TrimStart(" \t\r\n"u8);
        return begin.Length > 0 && "{[\"-0123456789tfn"u8.Contains(begin[0]);
    }

    private static string? RequestIdOf(HttpResponseHeaders headers)
    {
        foreach (var name in RequestIdHeaders)
        {
            if (headers.TryGetValues(name, out var values))
            {
                return values.FirstOrDefault();
            }
        }

        return null;
    }

    private HttpRequestMessage CreateMessage()
    {
        _address = new Uri(CredentialWriter.AddQuery(settings.Address.Build(operation, request), _credentials));
        var message = new HttpRequestMessage(operation.HttpMethod, _address);
        try
        {
            message.Headers.TryAddWithoutValidation("Accept", request.AcceptValue ?? reader.Accept);
            if (settings.HttpClient.DefaultRequestHeaders.UserAgent.Count == 0)
            {
                message.Headers.TryAddWithoutValidation("User-Agent", settings.UserAgent);
            }

            CredentialWriter.Write(message, _credentials);
            message.Content = request.Body?.CreateContent(settings.Options.RequestChecks == RequestChecks.Enforce);
            RequestHeaders.Write(message, operation, request);
            return message;
        }
        catch (ContractViolationException exception)
        {
            message.Dispose();
            throw new ContractViolationException(exception.Violations, $"The request of {operation.Name}") { Operation = operation };
        }
        catch
        {
            message.Dispose();
            throw;
        }
    }

    private ApiResponse<T> Interpret(HttpResponseMessage response, ReadOnlyMemory<byte> body)
    {
        var status = (int)response.StatusCode;
        var isRedirect = status / 100 == 3 && operation.TakesRedirects;
        if (!response.IsSuccessStatusCode && !isRedirect)
        {
            throw Refused(response, status, body);
        }

        var headers = response.Content.Headers;
        var mediaType = headers.ContentType?.MediaType;
        if (isRedirect || (body.IsEmpty && reader.AllowsEmpty))
        {
            return new ApiResponse<T> { StatusCode = status, Headers = response.Headers, ContentHeaders = headers, RequestId = RequestIdOf(response.Headers), Body = default! };
        }

        if (reader.ExpectsJson && !LooksLikeJson(body.Span))
        {
            throw Failure().Unreadable(status, body, mediaType, RequestIdOf(response.Headers), cause: null);
        }

        var context = new JsonReadContext(body, settings.Options.StrictReading) { FirstForm = operation.FormOf(status) };
        try
        {
            var answer = reader.Read(context, headers);
            return new ApiResponse<T>
            {
                StatusCode = status,
                Headers = response.Headers,
                ContentHeaders = headers,
                RequestId = answer.RequestId ?? RequestIdOf(response.Headers),
                Violations = Report(context),
                Body = answer.Body,
            };
        }
        catch (JsonException exception)
        {
            throw Failure().Unreadable(status, body, mediaType, RequestIdOf(response.Headers), exception);
        }
        catch (EnvelopeRefusedException)
        {
            throw Refused(response, status, body);
        }
        catch (UnknownCharacterSetException exception)
        {
            throw Failure().InUnknownCharacters(exception, status);
        }
        catch (ContractViolationException exception)
        {
            throw new ContractViolationException(exception.Violations, $"The answer of {operation.Name} ({operation.Method} {Url})")
            {
                Operation = operation,
                StatusCode = status,
                RequestId = ServiceError.Read(body, operation.Envelope).RequestId ?? RequestIdOf(response.Headers),
            };
        }
    }

    private IReadOnlyList<ContractViolation> Report(JsonReadContext context)
    {
        var violations = context.GetViolations();
        settings.Report(operation, violations);
        return violations;
    }

    private Exception Translate(Exception exception, int? status, CancellationToken cancellationToken)
    {
        switch (exception)
        {
            case ApiException:
                return exception;
            case OperationCanceledException when cancellationToken.IsCancellationRequested:
                return exception is OperationCanceledException { CancellationToken: var token } && token == cancellationToken
                    ? exception
                    : new OperationCanceledException($"{operation.Name} was cancelled.", exception, cancellationToken);
            case OperationCanceledException:
                var limit = exception.InnerException is TimeoutException ? "the injected HttpClient's own Timeout" : settings.Options.Timeout.ToString();
                return Failure().Silent($"no whole answer came within {limit}", new TimeoutException("The attempt took too long.", exception), status, isReached: true);
            case ResponseTooLargeException tooLarge:
                return Failure().TooLarge(tooLarge, status);
            case HttpRequestException or IOException or System.Net.Sockets.SocketException:
                var isReached = !RetryRules.IsNeverReached(exception);
                return Failure().Silent((isReached ? "the connection was lost: " : "the service could not be reached: ") + exception.Message.TrimEnd('.'), exception, status, isReached);
            default:
                return exception;
        }
    }

    private ApiException Refused(HttpResponseMessage response, int status, ReadOnlyMemory<byte> body) =>
        Failure().Refused(status, body, response.Content.Headers.ContentType?.MediaType, RequestIdOf(response.Headers), RetryAfter(response.Headers.RetryAfter), response.Headers.Location?.ToString());

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header)
    {
        var delay = header?.Delta ?? header?.Date - settings.TimeProvider.GetUtcNow();
        return delay > TimeSpan.Zero ? delay : null;
    }

    private CallFailure Failure() => new(operation, Url, settings.Credential, _attempts)
    {
        Retrying = Retrying,
        ExternalId = request.ExternalIdValue,
        IsRepeatable = request.Body?.IsRepeatable ?? true,
    };

    private void Retrying(ApiException exception, TimeSpan delay) => TransportLog.Retrying(settings.Logger, operation.Name, Reason(exception), delay);
}
