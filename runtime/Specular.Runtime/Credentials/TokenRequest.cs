using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Specular;

/// <summary>Fetches a token (RFC 6749, sections 4.4 and 5). What goes wrong is told by the endpoint's words, without id, secret or token.</summary>
internal static class TokenRequest
{
    private const int LongestAnswer = 256 * 1024;
    private const int LongestWord = 200;

    /// <exception cref="CredentialFaultException">No token came.</exception>
    public static async Task<Token> SendAsync(ClientCredentials credentials, Uri address, TransportSettings settings, CancellationToken cancellationToken)
    {
        var place = address.GetLeftPart(UriPartial.Path);
        using var hold = (settings.TimeProvider as VirtualClock)?.Hold();
        using var deadline = new AttemptDeadline(settings.Options.Timeout, settings.NetworkClock, outlives: false, cancellationToken);
        using var message = CreateMessage(credentials, address, settings);
        try
        {
            // Its life counts from before it was asked for.
            var asked = settings.TimeProvider.GetUtcNow();
            using var response = await (credentials.HttpClient ?? TransportSettings.SharedClient).SendAsync(message, HttpCompletionOption.ResponseHeadersRead, deadline.Token).ConfigureAwait(false);
            using var buffer = await ResponseBuffer.ReadAsync(response.Content, LongestAnswer, deadline.Token).ConfigureAwait(false);
            return Read(buffer.Memory, (int)response.StatusCode, place, asked);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception) when (exception is OperationCanceledException or HttpRequestException or IOException or ResponseTooLargeException)
        {
            var fault = exception switch
            {
                OperationCanceledException => $"{place} gave no token within {settings.Options.Timeout}",
                ResponseTooLargeException => string.Create(CultureInfo.InvariantCulture, $"{place} answered with more than {LongestAnswer} bytes instead of a token"),
                _ => $"{place}, which gives the token, could not be reached",
            };
            throw new CredentialFaultException(fault, "Check the token address, the network and any proxy", exception) { IsTransient = exception is not ResponseTooLargeException };
        }
    }

    private static HttpRequestMessage CreateMessage(ClientCredentials credentials, Uri address, TransportSettings settings)
    {
        var fields = new List<KeyValuePair<string, string>> { new("grant_type", "client_credentials") };
        if (credentials.Scopes.Count > 0)
        {
            fields.Add(new("scope", string.Join(' ', credentials.Scopes)));
        }

        fields.AddRange(credentials.Fields);
        var message = new HttpRequestMessage(HttpMethod.Post, address);
        if (credentials.SendsSecretInBody)
        {
            fields.Add(new("client_id", credentials.ClientId));
            fields.Add(new("client_secret", credentials.ClientSecret));
        }
        else
        {
            // Form-encoded first (RFC 6749, section 2.3.1), so that a colon in the id does not end it.
            var pair = FormText(credentials.ClientId) + ":" + FormText(credentials.ClientSecret);
            message.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
        }

        message.Headers.TryAddWithoutValidation("Accept", "application/json");
        message.Headers.TryAddWithoutValidation("User-Agent", settings.UserAgent);
        message.Content = new FormUrlEncodedContent(fields);
        return message;
    }

    private static string FormText(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);

    private static Token Read(ReadOnlyMemory<byte> body, int status, string place, DateTimeOffset asked)
    {
        using var json = Parse(body);
        if (status is < 200 or > 299)
        {
            throw Refused(json?.RootElement, status, place);
        }

        var text = Text(json?.RootElement, "access_token");
        if (SecretText.FaultOf(text) is not null)
        {
            throw new CredentialFaultException($"{place} answered without an access_token", "Check the token address") { StatusCode = status };
        }

        // Without a word on its end a token is used until it is refused.
        return LifetimeOf(json!.RootElement) is { } lifetime ? new Token(text!, asked, asked + lifetime - Token.MarginOf(lifetime)) : new Token(text!, asked, DateTimeOffset.MaxValue);
    }

    private static CredentialFaultException Refused(JsonElement? answer, int status, string place)
    {
        var code = Text(answer, "error");
        var description = Text(answer, "error_description");
        var said = new StringBuilder();
        foreach (var word in new[] { code, description })
        {
            said.Append(word is { Length: > 0 } ? ": " + Shorten(word) : "");
        }

        var remedy = status is >= 300 and < 400 ? "A secret follows no redirect; set TokenUrl of the ClientCredentials to where it leads"
            : RetryRules.IsTransient(status) ? "Try again later"
            : "Check the client's id, secret and scopes, and whether the service wants them in the body (SendsSecretInBody)";
        return new(string.Create(CultureInfo.InvariantCulture, $"{place} gave no token{said} (HTTP {status})"), remedy)
        {
            StatusCode = status,
            Code = code,
            IsTransient = RetryRules.IsTransient(status),
        };
    }

    private static JsonDocument? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            // Of a copy: the buffer is given back before the document is read.
            return JsonDocument.Parse(body.ToArray());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement? answer, string name) =>
        answer is { ValueKind: JsonValueKind.Object } there && there.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;

    // Some services write the number as text.
    private static TimeSpan? LifetimeOf(JsonElement answer)
    {
        if (!answer.TryGetProperty("expires_in", out var member))
        {
            return null;
        }

        double seconds;
        var isNumber = member.ValueKind switch
        {
            JsonValueKind.Number => member.TryGetDouble(out seconds),
            JsonValueKind.String => double.TryParse(member.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out seconds),
            _ => (seconds = 0) > 0,
        };
        return isNumber && seconds >= 0 ? TimeSpan.FromSeconds(Math.Min(seconds, TimeSpan.FromDays(365).TotalSeconds)) : null;
    }

    private static string Shorten(string text)
    {
        var flat = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return flat.Length <= LongestWord ? flat : flat[..LongestWord] + "…";
    }
}
