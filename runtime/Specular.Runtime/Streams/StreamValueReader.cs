using System.Text;
using System.Text.Json;
using Specular.Descriptors;
using Specular.Json;

namespace Specular;

/// <summary>Reads what the items of a stream carry.</summary>
internal sealed class StreamValueReader<T>(
    JsonCodec<T> codec, ApiStreamForm form, StreamFraming framing, EnvelopeDescriptor? envelope, bool isStrict, Action<IReadOnlyList<ContractViolation>> report)
{
    // Text travels in events as it is; on lines it is JSON.
    private readonly bool _isText = typeof(T) == typeof(string) && framing == StreamFraming.Events && !form.HasFlag(ApiStreamForm.Event);

    // A service that refuses with 200 says so in place of the first line.
    private bool _isBegun = framing == StreamFraming.Events;

    /// <summary>Whether an item says that the service failed. Asked once for each, in their order.</summary>
    public bool IsError(StreamItemReader item)
    {
        var mayRefuse = !_isBegun;
        _isBegun = true;
        return !form.HasFlag(ApiStreamForm.KnownErrors) && (StreamMarks.IsError(item.Name, item.Data.Span) || (mayRefuse && ServiceError.IsStated(item.Data, envelope)));
    }

    /// <summary>Reads an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="isOther">Whether it is none of the contract's.</param>
    /// <exception cref="ContractViolationException">It is not as the contract has it, and reading is strict.</exception>
    public ApiStreamEvent<T> Read(StreamItemReader item, bool isOther)
    {
        var data = Encoding.UTF8.GetString(item.Data.Span);
        var plain = new ApiStreamEvent<T> { Name = item.Name, Id = item.Id, Data = data };
        if (isOther || StreamMarks.IsEnd(item.Data.Span))
        {
            return plain;
        }

        if (_isText)
        {
            return new() { Name = item.Name, Id = item.Id, Data = data, HasValue = true, Value = (T)(object)data };
        }

        // Data without a text keeps the connection alive.
        return item.Data.IsEmpty && !form.HasFlag(ApiStreamForm.Event) ? plain : ReadJson(item, data);
    }

    private ApiStreamEvent<T> ReadJson(StreamItemReader item, string data)
    {
        var context = new JsonReadContext(form.HasFlag(ApiStreamForm.Event) ? Whole(item, data) : item.Data, isStrict);
        IReadOnlyList<ContractViolation> violations;
        try
        {
            var value = codec.ReadDocument(context);
            violations = context.GetViolations();
            report(violations);
            return new() { Name = item.Name, Id = item.Id, Data = data, HasValue = true, Value = value, Violations = violations };
        }
        catch (JsonException exception)
        {
            violations = [new ContractViolation("", "no whole, valid JSON: " + exception.Message)];
        }

        if (isStrict)
        {
            throw new ContractViolationException(violations);
        }

        report(violations);
        return new() { Name = item.Name, Id = item.Id, Data = data, Violations = violations };
    }

    private byte[] Whole(StreamItemReader item, string data)
    {
        using var lease = JsonWriterLease.Rent();
        var writer = lease.Writer;
        writer.WriteStartObject();
        if (item.Name is { } name)
        {
            writer.WriteString("event"u8, name);
        }

        if (item.Id is { } id)
        {
            writer.WriteString("id"u8, id);
        }

        writer.WritePropertyName("data"u8);
        if (form.HasFlag(ApiStreamForm.TextData) || !IsJson(item.Data.Span))
        {
            writer.WriteStringValue(data);
        }
        else
        {
            writer.WriteRawValue(item.Data.Span, skipInputValidation: true);
        }

        writer.WriteEndObject();
        return lease.ToArray();
    }

    private static bool IsJson(ReadOnlySpan<byte> data)
    {
        try
        {
            var reader = new Utf8JsonReader(data);
            return reader.Read() && reader.TrySkip() && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
