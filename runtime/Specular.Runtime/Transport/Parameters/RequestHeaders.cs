using Specular.Descriptors;

namespace Specular;

/// <summary>Writes the headers and cookies of a request into its message, over what the client has set already.</summary>
internal static class RequestHeaders
{
    private const string Cookie = "Cookie";

    public static void Write(HttpRequestMessage message, OperationDescriptor operation, ApiRequest request)
    {
        foreach (var header in request.HeaderValues)
        {
            Write(message, operation, header.Name, header.Text);
        }

        foreach (var cookie in request.CookieValues)
        {
            AddCookies(message, HeaderText.CookieName(cookie.Name) + "=" + cookie.Text);
        }
    }

    private static void Write(HttpRequestMessage message, OperationDescriptor operation, string name, string text)
    {
        try
        {
            HeaderText.Header(name, text);
        }
        catch (ArgumentException fault)
        {
            throw new ArgumentException($"{operation.Name}: {fault.Message}", name, fault);
        }

        if (name.Equals(Cookie, StringComparison.OrdinalIgnoreCase))
        {
            AddCookies(message, text);
        }
        else if (IsOfContent(name))
        {
            // .NET has these with a content only.
            message.Content ??= new ByteArrayContent([]);
            message.Content.Headers.Remove(name);
            message.Content.Headers.TryAddWithoutValidation(name, text);
        }
        else
        {
            message.Headers.Remove(name);
            message.Headers.TryAddWithoutValidation(name, text);
        }
    }

    private static bool IsOfContent(string name) => name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Allow", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Expires", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Last-Modified", StringComparison.OrdinalIgnoreCase);

    // One header has them all (RFC 6265), the credential's among them.
    private static void AddCookies(HttpRequestMessage message, string text)
    {
        var cookies = message.Headers.TryGetValues(Cookie, out var earlier) ? string.Join("; ", earlier.Append(text)) : text;
        message.Headers.Remove(Cookie);
        message.Headers.TryAddWithoutValidation(Cookie, cookies);
    }
}
