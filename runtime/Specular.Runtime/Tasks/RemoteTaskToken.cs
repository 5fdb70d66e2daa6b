using System.Text.Json;
using Specular.Descriptors;

namespace Specular;

/// <summary>What resumes a task in another process: base64url of a small JSON object with a version. It holds no key.</summary>
public sealed record RemoteTaskToken
{
    private const int Version = 1;
    private const int MaxLength = 8192;

    /// <summary>The contract's name: "Kling.KlingClient".</summary>
    public required string Contract { get; init; }

    /// <summary>The key of the operation that started the task.</summary>
    public required string Operation { get; init; }

    /// <summary>The task's id.</summary>
    public required string TaskId { get; init; }

    /// <summary>The caller's own id; null when there is none.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The address of the service the task is at. The client that resumes asks its own address; this says where the task was started.</summary>
    public string? Server { get; init; }

    /// <summary>Reads a token.</summary>
    /// <exception cref="ArgumentException">It is not a token, or one of a newer version.</exception>
    public static RemoteTaskToken Parse(string token)
    {
        ArgumentException.ThrowIfNullOrEmpty(token);
        if (token.Length > MaxLength)
        {
            throw Unreadable("it is too long", null);
        }

        try
        {
            using var document = JsonDocument.Parse(Decode(token));
            var root = document.RootElement;
            var version = root.GetProperty("v").GetInt32();
            return version == Version
                ? new RemoteTaskToken
                {
                    Contract = Required(root, "c"),
                    Operation = Required(root, "o"),
                    TaskId = Required(root, "id"),
                    ExternalId = Optional(root, "x"),
                    Server = Optional(root, "s"),
                }
                : throw Unreadable($"it has version {version.ToString(System.Globalization.CultureInfo.InvariantCulture)}, and this library reads version 1", null);
        }
        catch (Exception exception) when (exception is FormatException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw Unreadable("it is damaged, or something else", exception);
        }
    }

    /// <summary>The token's text.</summary>
    public override string ToString()
    {
        using var lease = Json.JsonWriterLease.Rent();
        var writer = lease.Writer;
        writer.WriteStartObject();
        writer.WriteNumber("v"u8, Version);
        writer.WriteString("c"u8, Contract);
        writer.WriteString("o"u8, Operation);
        writer.WriteString("id"u8, TaskId);
        if (ExternalId is not null)
        {
            writer.WriteString("x"u8, ExternalId);
        }

        if (Server is not null)
        {
            writer.WriteString("s"u8, Server);
        }

        writer.WriteEndObject();
        return Convert.ToBase64String(lease.ToArray()).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    /// <summary>Makes sure the token is of this contract and operation.</summary>
    /// <exception cref="ArgumentException">It is another's.</exception>
    internal void RequireFor(ContractDescriptor contract, OperationDescriptor operation)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(operation);
        if (!string.Equals(Contract, contract.Name, StringComparison.Ordinal))
        {
            throw Unreadable($"it is a token of {Contract}, and this client is {contract.Name}", null);
        }

        if (!string.Equals(Operation, operation.Key, StringComparison.Ordinal))
        {
            throw Unreadable($"it is a token of a task started by {Operation}, not by {operation.Key}; resume it with that operation's method", null);
        }
    }

    private static byte[] Decode(string token)
    {
        var text = token.Trim().Replace('-', '+').Replace('_', '/');
        return Convert.FromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='));
    }

    private static string Required(JsonElement root, string name) =>
        root.GetProperty(name).GetString() is { Length: > 0 } text ? text : throw new FormatException($"'{name}' is empty.");

    private static string? Optional(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static ArgumentException Unreadable(string fault, Exception? cause) =>
        new($"This token resumes no task here: {fault}. Give the text that RemoteTask.ToToken returned, unchanged.", cause);
}
