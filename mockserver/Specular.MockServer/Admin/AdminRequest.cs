using System.Text.Json;
using Specular.Simulation;

namespace Specular.Mocking.Admin;

/// <summary>A request to the admin API.</summary>
internal sealed record AdminRequest(string Method, string Path, string Query, IRequestHeaders Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>The body as a JSON object; an empty one when there is no body.</summary>
    public JsonElement ReadObject()
    {
        if (Body.IsEmpty)
        {
            return JsonDocument.Parse("{}").RootElement;
        }

        // A page in a browser may post text to any address without asking; it may not post JSON. So JSON is insisted on.
        var type = Headers.Find("Content-Type") ?? "";
        if (!type.AsSpan().TrimStart().StartsWith("application/json", StringComparison.OrdinalIgnoreCase))
        {
            throw new AdminProblemException(415, "Unsupported media type", "Send JSON, with the header Content-Type: application/json.");
        }

        try
        {
            using var document = JsonDocument.Parse(Body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw AdminProblemException.BadRequest("The body must be a JSON object.");
        }
        catch (JsonException e)
        {
            throw AdminProblemException.BadRequest($"The body is not JSON: {e.Message}");
        }
    }

    /// <summary>A value of the query, unescaped; null when it is not there.</summary>
    public string? QueryValue(string name)
    {
        foreach (var part in Query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var key = equals < 0 ? part : part[..equals];
            if (string.Equals(Uri.UnescapeDataString(key), name, StringComparison.Ordinal))
            {
                return equals < 0 ? "" : Uri.UnescapeDataString(part[(equals + 1)..].Replace('+', ' '));
            }
        }

        return null;
    }
}
